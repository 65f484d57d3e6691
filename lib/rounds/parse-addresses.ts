/**
 * Addresses in a text that somebody pasted: a column of a sheet, a chat, a mail. Whatever is no address of the
 * web is noise. Never throws.
 */

import { cleanAddress } from "@/lib/clip/address";
import { addressListLimits } from "@/lib/model/address-list";

export interface ParsedAddresses {
  /** In the order in which they came, each once, without what only tracks its reader. */
  readonly addresses: readonly string[];
  /** How many came again. */
  readonly repeated: number;
  /** How many began like an address and are none that can be opened. */
  readonly unusable: number;
  /** How many there were beyond the limit. */
  readonly leftOut: number;
}

export function parseAddresses(pasted: string): ParsedAddresses {
  const seen = new Set<string>();
  const addresses: string[] = [];
  const counts = { repeated: 0, unusable: 0, leftOut: 0 };
  for (const candidate of candidatesIn(pasted.slice(0, addressListLimits.pasted))) {
    const address = addressOf(candidate);
    if (address === undefined) {
      counts.unusable += 1;
    } else if (seen.has(sameFor(address))) {
      counts.repeated += 1;
    } else if (addresses.length >= addressListLimits.addresses) {
      counts.leftOut += 1;
    } else {
      seen.add(sameFor(address));
      addresses.push(address);
    }
  }
  return { addresses, ...counts };
}

/** With what trackers add. */
const longestCandidate = 2 * addressListLimits.address;

/** What ends an address in running text, or stands around it in markup. */
const between = /[\s\p{Cc}<>"`|\\^{}“”„«»]+/u;
/** A second address right behind the first; one inside another's query or path is part of it. */
const second = /(?<=[,;)\]])(?=https?:\/\/)/i;

function candidatesIn(text: string): string[] {
  return text
    .split(between)
    .flatMap((word) => word.split(second))
    .flatMap((word) => beginningOf(word) ?? []);
}

/** From where the address begins in the word: "(see:https://…" and "[text](https://…" begin later. */
function beginningOf(word: string): string | undefined {
  const scheme = word.search(/https?:\/\//i);
  if (scheme >= 0) return word.slice(scheme);
  const bare = word.replace(/^[^\p{L}\p{N}]+/u, "");
  // Without "https://" only what nobody writes for something else.
  const isAddress =
    /^www\.[^/@]+\.\p{L}{2,}/iu.test(bare) ||
    /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}\/[^/]/u.test(bare);
  return isAddress ? `https://${bare}` : undefined;
}

function addressOf(candidate: string): string | undefined {
  if (candidate.length > longestCandidate) return undefined;
  // Twice: what went may have hidden another end.
  const first = cleanAddress(withoutEnd(candidate));
  const address = first && cleanAddress(withoutEnd(first));
  if (address === undefined || address.length > addressListLimits.address) return undefined;
  const { hostname, username, password } = new URL(address);
  // Nothing of this computer or its network, and nobody's password.
  const isOpen = /\.\p{L}[^.]+$/u.test(hostname) && !/\.(?:local|localhost|internal|lan)$/.test(hostname);
  return isOpen && username === "" && password === "" ? address : undefined;
}

/** Without the full stop of the sentence, and without a bracket that was opened before the address. */
function withoutEnd(text: string): string {
  let end = text.length;
  for (; end > 0; end -= 1) {
    const last = text.charAt(end - 1);
    const opening = brackets[last];
    const isLoose = opening !== undefined && count(text, last, end) > count(text, opening, end);
    if (!isLoose && !/[.,;:!?…'’*_~]/u.test(last)) break;
  }
  return text.slice(0, end);
}

const brackets: Readonly<Record<string, string | undefined>> = { ")": "(", "]": "[" };

function count(text: string, sign: string, end: number): number {
  return text.slice(0, end).split(sign).length;
}

/** Two addresses of which one opens what the other does. */
function sameFor(address: string): string {
  return address.replace(/^https?:\/\/(?:www\.)?/, "").replace(/\/(?=$|\?)/, "");
}

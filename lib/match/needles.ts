/**
 * What a raw text must contain for a post in it to concern a subject. A needle is more easily
 * satisfied than the matcher: accents never count, exclusions do not exist.
 */

import type { Subject } from "@/lib/model/subject";

import { entriesOf, foldHandle, termsOf, type LiteralKind } from "./literals";

export interface Needle {
  readonly kind: LiteralKind | "id";
  /** Folded loosely, lower case. */
  readonly text: string;
  /** Its runs of ASCII letters and digits, and of everything that is not ASCII; signs and gaps left out. */
  readonly pieces: readonly string[];
}

/** Each once, without those that can only be there where another one is: ids stand where words are not looked for. */
export function needlesOf(subjects: readonly Subject[]): Needle[] {
  const needles = new Map<string, Needle>();
  const add = (kind: Needle["kind"], text: string): void => {
    needles.set(`${kind} ${text}`, { kind, text, pieces: text.match(/[a-z0-9]+|[^\0-\x7f]+/g) ?? [] });
  };
  for (const subject of subjects) {
    for (const { term, kind, rulesOut } of termsOf(subject))
      if (!rulesOut) for (const entry of entriesOf(term, kind, false)) add(entry.kind, entry.text);
    for (const { handle, accountId } of subject.accounts) {
      if (handle && foldHandle(handle) !== "") add("handle", foldHandle(handle));
      if (accountId) add("id", accountId.toLowerCase());
    }
  }
  const words = new Set([...needles.values()].filter(isWord).map(({ text }) => text));
  return [...needles.values()].filter(
    (needle) => needle.kind === "id" || isWord(needle) || !needle.pieces.some((piece) => words.has(piece)),
  );
}

export function isAscii(piece: string): boolean {
  return piece.charCodeAt(0) < 0x80;
}

/** The longest of a needle's words; of a domain not its ending, which half of all links have. Empty = no words. */
export function tellingWord(kind: Needle["kind"], words: readonly string[]): string {
  const candidates = kind === "domain" && words.length > 1 ? words.slice(0, -1) : words;
  return candidates.toSorted((one, other) => other.length - one.length)[0] ?? "";
}

/** A single word of ASCII, wherever it may stand. */
function isWord({ kind, text, pieces }: Needle): boolean {
  return kind === "words" && pieces[0] === text && isAscii(text);
}

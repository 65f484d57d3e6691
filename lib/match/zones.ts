/**
 * Addresses inside a text: links, e-mail addresses and handles. Words are not looked for in them, and
 * what is looked for in them is not looked for elsewhere.
 */

import { latePattern } from "@/lib/kit/late-pattern";

export interface Zone {
  /** `host`: a bare name with dots that may be an address or a missing space ("great.Acme"). */
  readonly kind: "link" | "host" | "email" | "handle";
  readonly start: number;
  readonly end: number;
}

const inAscii: Readonly<Record<string, string>> = { L: "A-Za-z", N: "0-9" };
// Bounded as in the network's own rules, so that no text makes the search slow.
const host = String.raw`[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}-]{0,61}[\p{L}\p{N}\p{M}])?`;
const rest = String.raw`[^\s<>"'“”’\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{sc=Hangul}\p{sc=Thai}]`;
const source = [
  String.raw`(?<link>(?:https?:\/\/|\bwww\.)${rest}+)`,
  String.raw`(?<![\p{L}\p{M}\p{N}._%+-])(?<email>[\p{L}\p{N}._%+-]{0,63}[\p{L}\p{N}_]@${host}(?:\.${host})+)`,
  String.raw`(?<![\p{L}\p{M}\p{N}_@＠])(?<handle>[@＠][\p{L}\p{M}\p{N}_]+(?:[.-][\p{L}\p{N}_]+)*(?:@${host}(?:\.${host})+)?)`,
  String.raw`(?<![\p{L}\p{M}\p{N}])(?<host>${host}(?:\.${host})+(?:[/?#]${rest}*)?)`,
].join("|");
// Half a millisecond to prepare where 25 are with the sets of Unicode: most of what the first response of a page cost.
const addressInAscii = latePattern(
  source.replaceAll(/\\p\{([^}]+)\}/g, (_, set: string) => inAscii[set] ?? ""),
  "gi",
);
const address = latePattern(source, "giu");
const nonAscii = /[^\0-\x7f]/;
/** The full stop at the end of a sentence makes no address. */
const sign = /[@＠/]|\.\S/;

/** Endings that nobody writes by forgetting a space. */
const plainEnding =
  /\.(?:com|net|org|edu|gov|info|biz|io|co|ai|uk|app|dev|shop|store|online|example)(?:[/?#]|$)/i;
const kinds = ["link", "email", "handle"] as const;

/** Those between two places at which no address is cut; in the whole text unless told. */
export function zonesOf(text: string, from = 0, to = text.length): Zone[] {
  const run = text.slice(from, to);
  if (!sign.test(run)) return [];
  const zones: Zone[] = [];
  const pattern = nonAscii.test(run) ? address() : addressInAscii();
  for (const { 0: found, index, groups } of run.matchAll(pattern)) {
    const kind = kinds.find((name) => groups?.[name] !== undefined) ?? "host";
    const isLink = kind === "host" && (/[/?#]/.test(found) || plainEnding.test(found));
    const start = from + index;
    zones.push({ kind: isLink ? "link" : kind, start, end: start + found.length });
  }
  return zones;
}

/**
 * Answers which zone a stretch of `text` reaches into, the first of several. No address contains a space,
 * so only what stands unbroken around a stretch is looked at; stretches in one unbroken run cost one look.
 */
export function zonesAround(text: string): (start: number, end: number) => Zone | undefined {
  let run: Zone | undefined;
  let zones: readonly Zone[] = [];
  return (start, end) => {
    if (run === undefined || start < run.start || end > run.end) {
      run = linkAround(text, " ", start, end);
      zones = zonesOf(text, run.start, run.end);
    }
    return zoneAt(zones, start, end);
  };
}

/** All from the last breaker before a stretch to the next one behind it. */
export function linkAround(text: string, breaker: string, start: number, end: number): Zone {
  const to = text.indexOf(breaker, end);
  return {
    kind: "link",
    start: text.lastIndexOf(breaker, start) + 1,
    end: to < 0 ? text.length : to,
  };
}

/** The zone that `start` to `end` reaches into. `zones` are in order and do not overlap. */
export function zoneAt<Stretch extends Pick<Zone, "start" | "end">>(
  zones: readonly Stretch[],
  start: number,
  end: number,
): Stretch | undefined {
  let low = 0;
  let high = zones.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((zones[middle]?.end ?? 0) > start) high = middle;
    else low = middle + 1;
  }
  const zone = zones[low];
  return zone !== undefined && zone.start < end ? zone : undefined;
}

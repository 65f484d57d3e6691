/**
 * Addresses inside a text: links, e-mail addresses and handles. Words are not looked for in them, and
 * what is looked for in them is not looked for elsewhere.
 */

export interface Zone {
  /** `host`: a bare name with dots that may be an address or a missing space ("great.Acme"). */
  readonly kind: "link" | "host" | "email" | "handle";
  readonly start: number;
  readonly end: number;
}

// Bounded as in the network's own rules, so that no text makes the search slow.
const host = String.raw`[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}-]{0,61}[\p{L}\p{N}\p{M}])?`;
const rest = String.raw`[^\s<>"'“”’\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{sc=Hangul}\p{sc=Thai}]*`;
const address = new RegExp(
  [
    String.raw`(?<link>(?:https?:\/\/|\bwww\.)${rest})`,
    String.raw`(?<![\p{L}\p{M}\p{N}._%+-])(?<email>[\p{L}\p{N}._%+-]{0,63}[\p{L}\p{N}_]@${host}(?:\.${host})+)`,
    String.raw`(?<![\p{L}\p{M}\p{N}_@＠])(?<handle>[@＠][\p{L}\p{M}\p{N}_]+(?:[.-][\p{L}\p{N}_]+)*(?:@${host}(?:\.${host})+)?)`,
    String.raw`(?<![\p{L}\p{M}\p{N}])(?<host>${host}(?:\.${host})+(?:[/?#]${rest})?)`,
  ].join("|"),
  "giu",
);

/** Endings that nobody writes by forgetting a space. */
const plainEnding =
  /\.(?:com|net|org|edu|gov|info|biz|io|co|ai|uk|app|dev|shop|store|online|example)(?:[/?#]|$)/i;
const kinds = ["link", "email", "handle", "host"] as const;

export function zonesOf(text: string): Zone[] {
  if (!/[@＠./]/.test(text)) return [];
  const zones: Zone[] = [];
  for (const { 0: found, index, groups } of text.matchAll(address)) {
    const kind = kinds.find((name) => groups?.[name] !== undefined) ?? "host";
    const isLink = kind === "host" && (/[/?#]/.test(found) || plainEnding.test(found));
    zones.push({ kind: isLink ? "link" : kind, start: index, end: index + found.length });
  }
  return zones;
}

/** The zone that `start` to `end` reaches into. `zones` are in order and do not overlap. */
export function zoneAt(zones: readonly Zone[], start: number, end: number): Zone | undefined {
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

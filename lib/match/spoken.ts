/**
 * Of a raw text of JSON the strings that stand under certain names: the few in it that a post is made of,
 * between keys, ids and addresses of pictures that say nothing. Nothing is parsed, and a text need not be
 * JSON throughout: what of it is, however it is indented, gives up all that stands under those names.
 */

import { skipping } from "@/lib/kit/skipping";

const BACKSLASH = 0x5c;
/** UTF-16 units of the first portion. Each is twice as long as the last: what matters often does from the first post on. */
const PORTION = 500;

export interface Spoken {
  /**
   * Whether `test` says so of anything that `raw` says. It gets portions of strings as they are written, with their
   * quotes between them. One that is said again is left out where that is easily seen: by comparing it with the
   * latest one of its length.
   */
  some(raw: string, test: (portion: string) => boolean): boolean;
}

/** @param names of fields, of letters, digits and underscores */
export function compileSpoken(names: readonly string[]): Spoken {
  const ready = skipping(new RegExp(String.raw`"(?:${names.join("|")})"\s*:\s*"`, "g"));
  return {
    some(raw, test) {
      const latest = new Map<number, string>();
      let portion: string[] = [];
      let length = 0;
      let most = PORTION;
      const field = ready();
      while (field.test(raw)) {
        const start = field.lastIndex;
        const end = endOfString(raw, start);
        const said = raw.slice(start - 1, end + 1);
        // From the quote on, which may open a name: then what was found is no string, and ends where one begins.
        field.lastIndex = end;
        if (latest.get(said.length) === said) continue;
        latest.set(said.length, said);
        portion.push(said);
        length += said.length;
        if (length < most) continue;
        if (test(portion.join(""))) return true;
        portion = [];
        length = 0;
        most *= 2;
      }
      return length > 0 && test(portion.join(""));
    },
  };
}

/** Where the quote stands that ends a string; the end of the text where none does. */
function endOfString(raw: string, start: number): number {
  for (let end = raw.indexOf('"', start); end >= 0; end = raw.indexOf('"', end + 1)) {
    let first = end;
    while (first > start && raw.charCodeAt(first - 1) === BACKSLASH) first--;
    if ((end - first) % 2 === 0) return end;
  }
  return raw.length;
}

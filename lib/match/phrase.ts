/** A needle of several words or with signs, as raw text may write it: signs escaped, anything invisible in the gaps. */

import { fold } from "./fold";
import type { Needle } from "./needles";
import { decodeRaw } from "./raw-text";
import { isFree, placeOf } from "./surroundings";

export interface Phrase {
  isIn(raw: string): boolean;
}

/** What may be a sign in disguise, or nothing: other scripts' signs, escapes, entities, markup. */
const noise = String.raw`[^\0-\x7f]|\\(?:u[0-9a-f]{4}|[bfnrt"'/])?|(?:&|\\u0026)(?:#?\w{1,31};)+|<[^<>]{1,200}>`;
/** Nothing at all, too: in a hashtag capitals are the gap. */
const gap = String.raw`(?:[\s\-_]|${noise})*`;

export function compilePhrase({ text, kind }: Needle): Phrase {
  const place = placeOf(kind);
  const wanted = withoutGaps(text);
  // Where noise is part of what was found at an edge, nobody knows what touches it.
  const hasOpenEdge = /^[^a-z0-9]|[^a-z0-9]$/.test(text);
  let pattern: RegExp | undefined;
  return {
    isIn(raw) {
      pattern ??= new RegExp(sourceOf(text), "gi");
      for (const { 0: found, index } of raw.matchAll(pattern)) {
        const isSaid = withoutGaps(fold(decodeRaw(found))).includes(wanted);
        if (isSaid && (hasOpenEdge || isFree(raw, index, index + found.length, place))) return true;
      }
      return false;
    },
  };
}

function sourceOf(text: string): string {
  return text.replace(/[a-z0-9]+|\s|./gsu, (part) => {
    if (/^[a-z0-9]/.test(part)) return part;
    return part === " " ? gap : `(?:${part.replace(/[\\^$.*+?()[\]{}|/-]/, String.raw`\$&`)}|${noise})+`;
  });
}

function withoutGaps(text: string): string {
  return text.replace(/[\s\-_]+/g, "");
}

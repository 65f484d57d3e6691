/**
 * Needles that stand in a raw text in plain ASCII. One scan for a few letters of each; where they are
 * hit, it is looked closer at what stands around them. Boundaries are judged generously: a letter that
 * belongs to an escape ("\nacme") does not touch, and capitals may divide a hashtag ("#LoveAcme").
 */

import { skipping } from "@/lib/kit/skipping";

import { asciiLetter } from "./letters";
import { isAscii, tellingWord, type Needle } from "./needles";
import { compilePhrase, type Phrase } from "./phrase";
import { isFree, placeOf } from "./surroundings";
import { chooseWindows, WINDOW } from "./windows";

/** Shorter words than this are looked for apart. */
const SHORT = 3;

export interface PlainWords {
  in(raw: string): boolean;
}

/** A word of a needle; the whole needle where it is nothing but that word. */
interface Target {
  readonly word: string;
  readonly needle: Needle;
  /** Of a needle with signs or several words: what the whole looks like. */
  readonly phrase: Phrase | undefined;
}

export function compilePlainWords(needles: readonly Needle[]): PlainWords {
  const targets = needles.filter(({ pieces }) => pieces.every(isAscii)).map(targetOf);
  const scanned = targets.filter(isScanned);
  const rest = targets.filter((target) => !isScanned(target)).flatMap(({ phrase }) => phrase ?? []);
  const scans = byKind(scanned).map(compileScan);
  return {
    in(raw) {
      const answers = new Map<Phrase, boolean>();
      const says = (phrase: Phrase): boolean => {
        const answer = answers.get(phrase) ?? phrase.isIn(raw);
        answers.set(phrase, answer);
        return answer;
      };
      return scans.some((scan) => scan(raw, says)) || rest.some(says);
    },
  };
}

/** A phrase of short words has nothing to scan for: it is looked for as a whole. */
function isScanned({ word, phrase }: Target): boolean {
  return phrase === undefined || word.length >= SHORT;
}

function targetOf(needle: Needle): Target {
  const isWhole = needle.pieces[0] === needle.text;
  return {
    needle,
    word: isWhole ? needle.text : tellingWord(needle.kind, needle.pieces),
    phrase: isWhole ? undefined : compilePhrase(needle),
  };
}

/** Ids are looked for apart: a scan for digits alone skips nearly everything. Short words, too, would slow the others. */
function byKind(targets: readonly Target[]): Target[][] {
  return [
    ...Map.groupBy(targets, ({ word }) =>
      isNumber(word) ? "number" : Math.min(word.length, SHORT),
    ).values(),
  ];
}

function isNumber(word: string): boolean {
  return /^\d+$/.test(word);
}

type Says = (phrase: Phrase) => boolean;

/** A target and where its window begins. */
interface Candidate extends Target {
  readonly offset: number;
}

function compileScan(targets: readonly Target[]): (raw: string, says: Says) => boolean {
  const { length, offsets } = windowsOf(targets.map(({ word }) => word));
  const candidates = targets.map((target, index): Candidate => ({ ...target, offset: offsets[index] ?? 0 }));
  const windows = new Set(candidates.map(({ word, offset }) => word.slice(offset, offset + length)));
  const byWindow = Map.groupBy(candidates, ({ word, offset }) => keyAt(word, offset, length));
  const ready = skipping(new RegExp([...windows].join("|"), "gi"));
  return (raw, says) => {
    const pattern = ready();
    while (pattern.test(raw)) {
      const start = pattern.lastIndex - length;
      for (const candidate of byWindow.get(keyAt(raw, start, length)) ?? [])
        if (isSaid(raw, start - candidate.offset, candidate, says)) return true;
      pattern.lastIndex = start + 1;
    }
    return false;
  };
}

/** A number for a few letters or digits, the same in both cases. */
function keyAt(text: string, start: number, length: number): number {
  let key = 0;
  for (let index = start; index < start + length; index++)
    key = (Math.imul(key, 37) + asciiLetter(text.charCodeAt(index))) | 0;
  return key;
}

/** Which stretch of each word the scan looks for; all of them are equally long. */
function windowsOf(words: readonly string[]): { length: number; offsets: readonly number[] } {
  const shortest = Math.min(...words.map(({ length }) => length));
  // Ids of one age begin alike: their ends tell them apart.
  if (words.every(isNumber))
    return { length: shortest, offsets: words.map(({ length }) => length - shortest) };
  const window = Math.min(shortest, WINDOW);
  return { length: window, offsets: chooseWindows(words, window) };
}

function isSaid(raw: string, start: number, { word, needle, phrase }: Candidate, says: Says): boolean {
  if (!isAt(raw, start, word)) return false;
  return phrase ? says(phrase) : isFree(raw, start, start + word.length, placeOf(needle.kind));
}

function isAt(raw: string, start: number, word: string): boolean {
  for (let at = 0; at < word.length; at++)
    if ((raw.charCodeAt(start + at) | 0x20) !== word.charCodeAt(at)) return false;
  return true;
}

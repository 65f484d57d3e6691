/** Invented brands, and the texts of nobody's posts. The same seed gives the same ones. */

import type { Subject } from "@/lib/model/subject";

/** Twenty names as a marketer tracks them: Latin, some of two words, of four to twelve letters. */
export const names = [
  "Lunera",
  "Brightkettle",
  "Northpeak",
  "Solvanta",
  "Zentria",
  "Quickbrew",
  "Harborly",
  "Ovexa",
  "Plumwell",
  "Tidalwave Tea",
  "Kestrel HQ",
  "Mapleforge",
  "Rivoli Home",
  "Snackify",
  "Duvora",
  "Copperfin",
  "Jolibean",
  "Fenwick Pots",
  "Gravita",
  "Hexaware Kitchen",
];

/** A subject with everything that first run fills in. */
export function aBrand(name: string, index = 0): Subject {
  const handle = name.toLowerCase().replaceAll(" ", "");
  return {
    id: `brand-${index}`,
    clientId: "bench",
    kind: "own",
    name,
    terms: [name],
    handles: [handle],
    hashtags: [handle],
    domains: [`${handle}.example`],
    exclusions: [],
    exactAccents: false,
    accounts: [{ platform: "x", handle, accountId: `9${String(index).padStart(4, "0")}8877665544` }],
  };
}

/** `count` made-up words of two to four syllables. */
export function madeUpWords(count: number, seed: number): string[] {
  const next = random(seed);
  const syllable = () => pick(onsets, next()) + pick(vowels, next()) + pick(codas, next());
  return Array.from({ length: count }, () =>
    Array.from({ length: 2 + Math.floor(next() * 3) }, syllable).join(""),
  );
}

const onsets = [
  "b",
  "br",
  "c",
  "d",
  "f",
  "g",
  "gl",
  "h",
  "j",
  "k",
  "l",
  "m",
  "n",
  "p",
  "qu",
  "r",
  "s",
  "st",
  "t",
  "v",
  "z",
];
const vowels = ["a", "e", "i", "o", "u", "ea", "io"];
const codas = ["", "", "", "n", "r", "l", "x", "st", "m"];

function pick(list: readonly string[], chance: number): string {
  return list[Math.floor(chance * list.length)] ?? "";
}

/** A small generator with a seed (mulberry32, in the public domain): numbers from 0 up to 1. */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

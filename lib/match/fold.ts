/**
 * Folding: two texts that a reader takes for the same fold to the same. Comparison happens on the
 * folded copy; the original is what is stored and shown, so every folded character knows which
 * original characters it stands for.
 *
 * Always: NFKC (full-width, ligatures, mathematical letters), full case folding (ß is ss, ς is σ,
 * and I, İ, ı, i are all i), invisible and direction characters and the Arabic tatweel removed,
 * curly quotes and dashes made plain, Persian and Urdu letter forms made Arabic.
 * Unless accents count: accents, Arabic and Hebrew vowel signs removed, forms of alef made one,
 * alef maksura ي, teh marbuta ه, and ø o, ł l, đ d, æ ae, œ oe. Japanese voicing marks, Indic vowel
 * signs and the breve of й are letters, not accents, and stay.
 * Confusables, cautiously: inside a word that mixes Latin with Cyrillic or Greek letters, those that
 * look Latin become Latin. A word wholly in one script is left alone.
 * ™ and ℠ stay signs, so that "Acme™" is still the word "acme".
 */

import { latePattern } from "@/lib/kit/late-pattern";

import { asciiEnd } from "./ascii-end";
import { isMark, kindAt, kindOf, SPACED, UNSPACED } from "./letters";
import { zoneAt } from "./zones";

/** Where folded characters come from. Positions count UTF-16 units. */
export interface Origins {
  /** Original position at which the character begins that folded position `index` came from. */
  start(index: number): number;
  /** Original position just behind it. */
  end(index: number): number;
  /** Whether folded positions `from` and `to` both lie between whole original characters. */
  isWhole(from: number, to: number): boolean;
}

const nonAscii = /[\u0080-\uffff]/;
const invisible = latePattern(String.raw`\p{Default_Ignorable_Code_Point}|\u0640`, "gu");
const accents = new RegExp(
  [
    String.raw`(?<![иу])\u0306|[\u0300-\u0305\u0307-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]`,
    String.raw`(?=\p{M})[\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed]`,
  ].join("|"),
  "gu",
);
const dottedI = /i\u0307/g;

const alwaysSame = mapOf("’'‘'ʼ'´'`'′'‛'“\"”\"„\"‟\"″\"‐-‑-‒-–-—-―-−-﹘-﹣-－-™™℠℠");
/** Once normalised: signs again, because "‴" and "ŉ" hold some of them. */
const sameLetters = new Map([...alwaysSame, ...mapOf("ςσکكیيےيہهھه")]);
const sameUnlessExact = new Map([...mapOf("øołlđdħhŧtٱاىيةه"), ["æ", "ae"], ["œ", "oe"]]);
const confusables = mapOf("аaеeоoрpсcуyхxіiјjѕsкkмmтtнhвbαaεeιiκkνvοoρpτtυyχxβb");
const mixedScripts = /[\u0370-\u03ff\u0400-\u04ff]/;
/** Once folded. Of the others in these ranges none stands beside Cyrillic or Greek letters. */
const latin = /[A-Za-z\xc0-\u02ff\u1d00-\u1eff\u214e-\u2188\u2c60-\u2c7f\ua720-\uab6f\ud801\ud837]/;

/** Longer clusters are hostile or decoration, and not worth remembering. */
const REMEMBERED_LENGTH = 8;
const REMEMBERED = 8000;
const remembered = { loose: new Map<string, string>(), exact: new Map<string, string>() };

/** The folded text, in lower case throughout. `isExact`: accents count. */
export function fold(text: string, isExact = false): string {
  return foldKeepingCase(text, isExact).toLowerCase();
}

/**
 * The same, but ASCII letters keep their case: cheaper by a copy of every text. An ASCII text is
 * returned as it is.
 */
export function foldKeepingCase(text: string, isExact: boolean): string {
  return nonAscii.test(text) ? unmask(foldClusters(text, isExact)) : text;
}

/** Folded, but look-alikes are left as they are: which of them are disguise depends on the whole word. */
export function foldUndisguised(text: string): string {
  return foldClusters(text, false).toLowerCase();
}

function foldClusters(text: string, isExact: boolean): string {
  let folded = "";
  let last = 0;
  eachOdd(text, isExact, (letters, from, to) => {
    folded += text.slice(last, from) + letters;
    last = to;
  });
  return last === 0 ? text : folded + text.slice(last);
}

/** Where the characters of `foldKeepingCase(text, isExact)` come from. */
export function originsOf(text: string, isExact: boolean): Origins {
  const clusters: Cluster[] = [];
  let rest: Cluster = { start: 0, end: 0, from: 0, to: 0 };
  const add = (letters: string, from: number, to: number): void => {
    const start = rest.end + from - rest.to;
    rest = { start, end: start + letters.length, from, to };
    clusters.push(rest);
  };
  eachOdd(text, isExact, add);
  add("", text.length, text.length);
  /** The one that a folded position is in, or the next. Up to it every character is its own. */
  const clusterAt = (index: number): Cluster => zoneAt(clusters, index, Infinity) ?? rest;
  const isEdge = (index: number): boolean => index <= clusterAt(index).start;
  return {
    start: (index) => {
      const { start, from } = clusterAt(index);
      return from + Math.min(0, index - start);
    },
    end: (index) => {
      const { start, from, to } = clusterAt(index);
      return index < start ? from + index - start + 1 : to;
    },
    isWhole: (from, to) => isEdge(from) && isEdge(to),
  };
}

/** A character that is not plain: its place in the folded text, and in the original. */
interface Cluster {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
}

/** Gives what is not plain, folded, and where it stands. */
function eachOdd(
  text: string,
  isExact: boolean,
  found: (letters: string, from: number, to: number) => void,
): void {
  let from = nextOdd(text, 0, isExact);
  while (from < text.length) {
    const to = clusterEnd(text, from);
    found(foldCluster(text.slice(from, to), isExact), from, to);
    from = nextOdd(text, to, isExact);
  }
}

/** The Latin letter that folded `character` of another script is easily taken for. */
export function latinLookalikeOf(character: string): string | undefined {
  return confusables.get(character);
}

/** The next character from `from` on that is not plain: one that may fold to something else, or has marks behind it. */
function nextOdd(text: string, from: number, isExact: boolean): number {
  const { length } = text;
  const table = (plain[Number(isExact)] ??= new Int8Array(0x10000));
  let index = from;
  while ((index = asciiEnd(text, index)) < length) {
    const code = text.charCodeAt(index);
    if ((table[code] ||= isPlain(code, isExact) ? 1 : -1) < 0) break;
    index++;
  }
  return index > from && index < length && isMark(text.charCodeAt(index)) ? index - 1 : index;
}

/** By code, whether it folds to itself, as most letters of most scripts do: 1 for yes, 0 where nobody has asked. */
const plain: Int8Array[] = [];

/** Of Korean letters none is, for they may be parts of a syllable, and of a pair of units neither. */
function isPlain(code: number, isExact: boolean): boolean {
  const letter = String.fromCharCode(code);
  const isLetter = kindOf(code) === SPACED || kindOf(code) === UNSPACED;
  return isLetter && !isMark(code) && foldCluster(letter, isExact) === letter;
}

/** End of the character that begins at `index`, with its marks; Korean syllables from their parts. */
function clusterEnd(text: string, index: number): number {
  const point = text.codePointAt(index) ?? 0;
  let end = index + (point > 0xffff ? 2 : 1);
  if (isSyllableStart(point)) while (end < text.length && isJamo(text.charCodeAt(end))) end++;
  while (end < text.length && isMark(text.charCodeAt(end))) end++;
  return end;
}

function isSyllableStart(point: number): boolean {
  return (point >= 0x1100 && point <= 0x115f) || (point >= 0xac00 && point <= 0xd7a3);
}

function isJamo(code: number): boolean {
  return code >= 0x1160 && code <= 0x11ff;
}

function foldCluster(cluster: string, isExact: boolean): string {
  const known = isExact ? remembered.exact : remembered.loose;
  const before = known.get(cluster);
  if (before !== undefined) return before;
  const sign = alwaysSame.get(cluster.charAt(0));
  const letters = sign === undefined ? cluster : cluster.slice(1);
  const folded = (sign ?? "") + (isExact ? foldExactly(letters) : foldLoosely(letters));
  if (known.size >= REMEMBERED) known.clear();
  if (cluster.length <= REMEMBERED_LENGTH) known.set(cluster, folded);
  return folded;
}

function foldExactly(cluster: string): string {
  return replaceEach(foldCase(cluster.normalize("NFKC")), sameLetters).normalize("NFC");
}

function foldLoosely(cluster: string): string {
  const bare = foldCase(cluster.normalize("NFKD")).replace(accents, "");
  return replaceEach(replaceEach(bare, sameLetters), sameUnlessExact).normalize("NFC");
}

/** Through upper case and back, which is how ß, ſ and ı find their plain forms; through lower case first for ẞ. */
function foldCase(text: string): string {
  const visible = text.replace(invisible(), "");
  return visible.toLowerCase().toUpperCase().toLowerCase().replace(dottedI, "i").replace(/^\s+$/, " ");
}

function unmask(text: string): string {
  if (!mixedScripts.test(text)) return text;
  let unmasked = "";
  for (let start = 0, end = 0; start < text.length; start = end) {
    end = start + 1;
    if (kindAt(text, start) === SPACED) while (kindAt(text, end) === SPACED) end++;
    const run = text.slice(start, end);
    unmasked += latin.test(run) ? replaceEach(run, confusables) : run;
  }
  return unmasked;
}

function replaceEach(text: string, replacements: ReadonlyMap<string, string>): string {
  let replaced = "";
  for (const character of text) replaced += replacements.get(character) ?? character;
  return replaced;
}

/** "abcd" becomes a → b, c → d. All of them in the first plane. */
function mapOf(pairs: string): ReadonlyMap<string, string> {
  return new Map(Array.from(pairs.matchAll(/../g), ([pair]) => [pair.charAt(0), pair.charAt(1)]));
}

/**
 * What each language writes beside a shortened number ("K", "mil", "万") and the power of ten it stands
 * for, asked of the browser's own tables. Made for a language when it is first met, then kept.
 */

interface Scales {
  /** The longest word of the language that `text` begins with. */
  wordAtStart(text: string): string | undefined;
  wordAtEnd(text: string): string | undefined;
  /** The number that a word multiplies by. */
  scaleOf(word: string): number;
}

const known = new Map<string, Scales | undefined>();

/** Plural forms differ: "1 тысяча", "2 тысячи", "5 тысяч", "1,5 тысячи". */
const samples = [1, 2, 5, 11, 100, 1.5];
const lowestExponent = 3;
/** No post was seen that often. */
const highestExponent = 12;

/** `undefined` where the browser does not know `language`: its shortened numbers cannot be read. */
export function scalesOf(language: string): Scales | undefined {
  if (!known.has(language)) known.set(language, isKnown(language) ? makeScales(language) : undefined);
  return known.get(language);
}

/** Whether the browser has tables of its own for `language`, instead of falling back to another. */
export function isKnown(language: string): boolean {
  try {
    return Intl.NumberFormat.supportedLocalesOf([language]).length > 0;
  } catch {
    // No tag of a language at all: nothing is known, which is what the caller hears.
    return false;
  }
}

function makeScales(language: string): Scales {
  const scales = wordsOf(language);
  const byLength = [...scales.keys()].toSorted((one, other) => other.length - one.length);
  // Most words beside a number begin like none of these: then nothing need be compared.
  const firsts = new Set(byLength.map((word) => word.charAt(0)));
  const lasts = new Set(byLength.map((word) => word.at(-1)));
  return {
    wordAtStart: (text) =>
      firsts.has(text.charAt(0)) ? byLength.find((word) => text.startsWith(word)) : undefined,
    wordAtEnd: (text) => (lasts.has(text.at(-1)) ? byLength.find((word) => text.endsWith(word)) : undefined),
    scaleOf: (word) => scales.get(word) ?? 1,
  };
}

/**
 * The words of a language as it is written in its region and everywhere: browsers of 2026 write "4k" in
 * British English where sites go on to write "4K".
 */
function wordsOf(language: string): ReadonlyMap<string, number> {
  const scales = new Map<string, number>();
  const ambiguous = new Set<string>();
  for (const tag of new Set([language, language.replace(/-.*/, "")])) {
    const format = new Intl.NumberFormat(`${tag}-u-nu-latn`, { notation: "compact" });
    for (let exponent = lowestExponent; exponent <= highestExponent; exponent += 1) {
      for (const sample of samples) {
        const value = sample * 10 ** exponent;
        const [word, scale] = readSample(format.formatToParts(value), value);
        if (word === "" || scale === undefined) continue;
        if ((scales.get(word) ?? scale) !== scale) ambiguous.add(word);
        scales.set(word, scale);
      }
    }
  }
  // One word for two powers of ten says nothing.
  for (const word of ambiguous) scales.delete(word);
  return scales;
}

function readSample(
  parts: readonly Intl.NumberFormatPart[],
  value: number,
): [word: string, scale: number | undefined] {
  let digits = "";
  let word = "";
  for (const part of parts) {
    if (part.type === "integer") digits += part.value;
    else if (part.type === "fraction") digits += `.${part.value}`;
    else if (part.type === "compact") word += part.value;
  }
  const exponent = Math.round(Math.log10(value / Number(digits)));
  return [plainSpaces(word).trim(), exponent > 0 ? 10 ** exponent : undefined];
}

/** Every space as the common one, without the marks that only turn the direction of writing. */
export function plainSpaces(text: string): string {
  if (/^[ -~]*$/.test(text)) return text;
  return text
    .replaceAll(/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, "")
    .replaceAll(/[\p{Zs}\t\n]/gu, " ");
}

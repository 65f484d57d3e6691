/**
 * Reads counts as a page writes them for its reader: in any digits, grouped in any way, shortened in the
 * words of the page's language. A shortened figure becomes the interval of everything that is cut down to
 * it; what is not sure is `undefined`, never a guess.
 */

import { isKnown, plainSpaces, scalesOf } from "./compact-number";

/** An exact count, or the closed interval that a shortened one stands for. */
type Figure = number | readonly [low: number, high: number];

/** Digits, with separators that stand between digits; a space only before a group of three. */
const written = /\p{Nd}+(?:[.,'’٬٫]\p{Nd}+| \p{Nd}{3}(?!\p{Nd}))*/gu;
/** Longer ones are no counts, and pass what a number can hold. */
const mostDigits = 15;
/** Scripts that write words without spaces: the word behind a number may go on at once. */
const unspaced = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]$/u;

/**
 * Every number in `text`, in its order: "3 replies, 1.2K views" → `[3, [1200, 1299]]`.
 * `undefined` stands in the place of one that cannot be read for sure.
 */
export function figuresIn(text: string, language: string): (Figure | undefined)[] {
  const plain = plainSpaces(text);
  return [...plain.matchAll(written)].map((match) => readAt(plain, match.index, match[0], language).figure);
}

/**
 * The numbers of `text` that are written out as mere digits, which any page can say in any language. It
 * costs nothing, where the first question to the browser's tables can take as long as a frame or two.
 *
 * @returns `undefined` as soon as one number is written in another way.
 */
export function wholeNumbersIn(text: string): number[] | undefined {
  const tokens = [...plainSpaces(text).matchAll(written)].map(([token]) => token);
  return tokens.every((token) => token.length <= mostDigits && /^\p{Nd}+$/u.test(token))
    ? tokens.map((token) => Number(latinDigits(token)))
    : undefined;
}

/** Whether `text` shows `whole` in full, or its beginning with something else: "2.3K" of 2325. */
export function isCutFrom(text: string, whole: number): boolean {
  const shown = plainSpaces(text).trim();
  const digits = (shown.match(/\p{Nd}+/gu) ?? []).map(latinDigits).join("");
  const all = String(whole);
  return digits === all ? /^\p{Nd}+$/u.test(shown) : digits !== "" && all.startsWith(digits);
}

/** The count that `text` is as a whole ("1,2 mil"). `undefined` when it says anything else besides. */
export function figureOf(text: string, language: string): Figure | undefined {
  const plain = plainSpaces(text).trim();
  const match = plain.match(new RegExp(written.source, "u"));
  if (match?.index === undefined) return undefined;
  const { figure, rest } = readAt(plain, match.index, match[0], language);
  return rest.trim() === "" ? figure : undefined;
}

function readAt(text: string, start: number, token: string, language: string) {
  const before = text.slice(0, start);
  const after = text.slice(start + token.length);
  const amount = readAmount(token, language);
  // Nothing is nothing in every unit.
  const word = amount?.digits === 0 ? "" : wordBeside(before, after, language);
  const rest = word === "" ? before + after : (before + after).replace(word, "");
  const scale = word === "" ? 1 : (scalesOf(language)?.scaleOf(word) ?? 1);
  return { figure: amount && scaled(amount, scale), rest };
}

/** The shortening word that stands right behind the number, or right before it ("elfu 1"). */
function wordBeside(before: string, after: string, language: string): string {
  const behind = after.trimStart();
  const ahead = before.trimEnd();
  if (behind === "" && ahead === "") return "";
  const scales = scalesOf(language);
  const next = scales?.wordAtStart(behind) ?? "";
  if (next !== "" && (unspaced.test(next) || !/^[\p{L}\p{M}]/u.test(behind.slice(next.length)))) return next;
  const last = scales?.wordAtEnd(ahead) ?? "";
  return last !== "" && !/[\p{L}\p{M}]$/u.test(ahead.slice(0, -last.length)) ? last : "";
}

interface Amount {
  /** All digits as one whole number. */
  readonly digits: number;
  /** How many of them stand behind the decimal sign. */
  readonly decimals: number;
}

/** X cuts and does not round: all that the figure can stand for begins with the digits it shows. */
function scaled({ digits, decimals }: Amount, scale: number): Figure | undefined {
  const unit = scale / 10 ** decimals;
  if (unit < 1) return undefined;
  const low = digits * unit;
  if (!Number.isSafeInteger(low + unit)) return undefined;
  return unit === 1 ? low : [low, low + unit - 1];
}

function readAmount(token: string, language: string): Amount | undefined {
  const runs = token.split(/\P{Nd}/u).map(latinDigits);
  const digits = runs.join("");
  if (digits.length > mostDigits) return undefined;
  const signs = [...token.matchAll(/\P{Nd}/gu)].map(([sign]) => sign);
  if (signs.length === 0) return { digits: Number(digits), decimals: 0 };
  const { groups, decimals } = signsOf(language);
  const last = signs.at(-1) ?? "";
  const isGrouped = (parts: readonly string[], between: readonly string[]) =>
    new Set(between).size <= 1 && between.every((sign) => groups.has(sign)) && areGroups(parts);
  const asWhole = isGrouped(runs, signs);
  const asDecimal = decimals.has(last) && isGrouped(runs.slice(0, -1), signs.slice(0, -1));
  // A sign that the language uses for both would make two numbers of one.
  if (asWhole === asDecimal) return undefined;
  return { digits: Number(digits), decimals: asWhole ? 0 : (runs.at(-1) ?? "").length };
}

/** "1 234 567" and the Indian "12,34,567". */
function areGroups(runs: readonly string[]): boolean {
  return runs.every((run, place) => {
    if (runs.length === 1) return true;
    if (place === 0) return run.length <= 3;
    return place === runs.length - 1 ? run.length === 3 : run.length === 2 || run.length === 3;
  });
}

interface Signs {
  readonly groups: ReadonlySet<string>;
  readonly decimals: ReadonlySet<string>;
}

const signs = new Map<string, Signs>();

function signsOf(language: string): Signs {
  const kept = signs.get(language);
  if (kept !== undefined) return kept;
  const made = makeSigns(language);
  signs.set(language, made);
  return made;
}

/** The signs of the language in its own digits and in Latin ones; apostrophes and spaces only ever group. */
function makeSigns(language: string): Signs {
  const groups = new Set([" ", "'", "’", "٬"]);
  const decimals = new Set(["٫"]);
  if (!isKnown(language)) return { groups, decimals };
  for (const tag of [language, `${language}-u-nu-latn`]) {
    for (const { type, value } of new Intl.NumberFormat(tag).formatToParts(1_234_567.8)) {
      if (type === "group") groups.add(plainSpaces(value));
      if (type === "decimal") decimals.add(value);
    }
  }
  return { groups, decimals };
}

/** Digits of any script as "0" to "9". Each script has its ten in a row, from zero. */
function latinDigits(run: string): string {
  if (/^[0-9]+$/.test(run)) return run;
  return Array.from(run.normalize("NFKC"), (digit) => {
    let zero = digit.codePointAt(0) ?? 0;
    const code = zero;
    while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
    return String(code - zero);
  }).join("");
}

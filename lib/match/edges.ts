/**
 * Whether characters are whole words where they stand. In scripts with spaces no letter, digit or mark
 * may touch them; in scripts without, a dictionary says where words end (asked only here, and only for
 * the run of letters in question); Korean particles may follow; where two such kinds of script meet,
 * a word ends by itself. An emoji is whole unless it is glued into a longer one.
 */

import { latePattern } from "@/lib/kit/late-pattern";

import { HANGUL, kindAt, NONE, SPACED, UNSPACED } from "./letters";

/** What was found: positions in the folded text and in the original that it came from. */
export interface Stretch {
  readonly folded: string;
  readonly from: number;
  readonly to: number;
  readonly original: string;
  readonly start: number;
  readonly end: number;
}

const UNDERSCORE = 0x5f;
const JOINER = 0x200d;
const EMOJI_STYLE = 0xfe0f;
/** A run of letters is a phrase between two signs; the dictionary looks no further than this. */
const RUN_LENGTH = 200;

const pictograph = latePattern(String.raw`^[\p{Extended_Pictographic}\p{Regional_Indicator}]`);
const pictographLast = latePattern(String.raw`[\p{Extended_Pictographic}\p{Regional_Indicator}]\p{M}*$`);
const openFlag = latePattern(
  String.raw`(?<!\p{Regional_Indicator})(?:\p{Regional_Indicator}{2})*\p{Regional_Indicator}$`,
);
const particle =
  /^(?:이?(?:라[고는]|[란랑나]|예?요)|이(?:[고다]|에요)|입니다|[은는이가을를의와과도만야아]|으?로|들[은이을]?|에(?:서?는?|[게도])|께서?|한테|까지|부터|보다|처럼|마다|조차|밖에|하고)$/;

let segmenter: Intl.Segmenter | undefined;

export function isWholeWords(stretch: Stretch): boolean {
  return isFreeBefore(stretch) && isFreeBehind(stretch);
}

function isFreeBefore({ folded, from, original, start }: Stretch): boolean {
  const first = kindAt(folded, from);
  if (first === NONE && pictograph().test(original.slice(start))) return isGraphemeStart(original, start);
  const before = kindBeside(folded, from - 1, -1);
  if (before === UNSPACED) return first !== UNSPACED || isWordBreak(original, start);
  return before === NONE || (first !== NONE && before !== first);
}

function isFreeBehind({ folded, to, original, end }: Stretch): boolean {
  const last = kindAt(folded, to - 1);
  if (last === NONE && isPictographBefore(original, end)) return !isGlued(original, end);
  const behind = kindBeside(folded, to, 1);
  if (behind === UNSPACED) return last !== UNSPACED || isWordBreak(original, end);
  if (behind === HANGUL && last === HANGUL) return particle.test(koreanRun(folded, to));
  return behind === NONE || (last !== NONE && behind !== last);
}

/** Kind of the character beside; an underscore inside a name ("acme_fan") ties like a letter. */
function kindBeside(folded: string, edge: number, step: 1 | -1): number {
  let index = edge;
  while (folded.charCodeAt(index) === UNDERSCORE) index += step;
  const kind = kindAt(folded, index);
  return index === edge || kind === NONE ? kind : SPACED;
}

function koreanRun(folded: string, start: number): string {
  let end = start;
  while (kindAt(folded, end) === HANGUL) end++;
  return folded.slice(start, end);
}

/** Whether the dictionary ends a word at `position`, which lies between two letters of unspaced scripts. */
function isWordBreak(original: string, position: number): boolean {
  let from = position;
  let to = position;
  while (position - from < RUN_LENGTH && isRun(original, from - 1)) from--;
  while (to - position < RUN_LENGTH && isRun(original, to)) to++;
  segmenter ??= new Intl.Segmenter("en", { granularity: "word" });
  const word = segmenter.segment(original.slice(from, to)).containing(position - from);
  return word === undefined || word.index === position - from;
}

function isRun(original: string, index: number): boolean {
  return kindAt(original, index) === UNSPACED;
}

function isGraphemeStart(original: string, start: number): boolean {
  return (
    original.charCodeAt(start - 1) !== JOINER &&
    !openFlag().test(original.slice(Math.max(0, start - 64), start))
  );
}

function isPictographBefore(original: string, end: number): boolean {
  return pictographLast().test(original.slice(Math.max(0, end - 64), end));
}

function isGlued(original: string, end: number): boolean {
  const next = original.charCodeAt(end) === EMOJI_STYLE ? end + 1 : end;
  return original.charCodeAt(next) === JOINER;
}

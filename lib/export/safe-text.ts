/**
 * Text of strangers on its way into a file that other programs open. Nothing is left out in silence: what a
 * format cannot hold is replaced by a sign for it, or cut with a word that says so.
 */

/** What XML 1.0 cannot hold, and half a character. A NUL ends the text for programs written in C. */
// eslint-disable-next-line no-control-regex -- these are what it is about
const unholdable = /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/g;

export function printable(text: string): string {
  return text.toWellFormed().replaceAll(unholdable, "\uFFFD");
}

/** Characters of a cell in Excel. */
export const longestCell = 32_767;

export function cellText(text: string): string {
  const whole = printable(text);
  if (whole.length <= longestCell) return whole;
  const mark = ` … [cut: ${whole.length} characters]`;
  return whole.slice(0, longestCell - mark.length).toWellFormed() + mark;
}

/**
 * Whether a spreadsheet would run it: with any white space before it, in plain or full width, and also as the
 * first thing of a line, where a paste breaks it into rows (OWASP's advice on CSV injection).
 */
export function isFormula(text: string): boolean {
  return /^[\s\uFEFF\0]*[=+\-@＝＋－＠|]/.test(text) || /^[\t\r\n]/.test(text);
}

/** Guarded for spreadsheets: an apostrophe makes it text. The exact form leaves it as it is. */
export function guarded(text: string): string {
  return isFormula(text) ? `'${text}` : text;
}

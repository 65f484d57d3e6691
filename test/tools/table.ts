/** Rows of text in columns that line up, for a terminal. */

/** @param sides one sign a column: "<" left, ">" right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[], sides: string): string {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => widthOf(row[column] ?? ""))));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => {
        const space = " ".repeat(Math.max(0, (widths[column] ?? 0) - widthOf(cell)));
        return sides[column] === ">" ? space + cell : cell + space;
      })
      .join("  ")
      .trimEnd();
  return [line(head), line(widths.map((width) => "─".repeat(width))), ...rows.map(line)].join("\n");
}

/** `text` on one line and not wider than `width`. */
export function shortened(text: string, width: number): string {
  const oneLine = text.replaceAll(/\s+/g, " ").trim();
  if (widthOf(oneLine) <= width) return oneLine;
  let short = "";
  for (const { segment } of graphemes.segment(oneLine)) {
    if (widthOf(short + segment) > width - 1) break;
    short += segment;
  }
  return `${short}…`;
}

const graphemes = new Intl.Segmenter("en");
const wide =
  /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Emoji_Presentation}/u;

/** Columns of a terminal that `text` takes: East Asian letters and emoji take two. */
function widthOf(text: string): number {
  let width = 0;
  for (const { segment } of graphemes.segment(text)) width += wide.test(segment) ? 2 : 1;
  return width;
}

/** A table in Markdown, for chats, wikis and issue trackers. Text stays text: its marks are escaped. */

import type { ChosenColumn } from "./column-set";
import { columnOf } from "./columns";
import { timeText } from "./exact-form";
import { printable } from "./safe-text";
import { rowOf, type Records } from "./table";
import { streamOf } from "./text-stream";
import { webAddress } from "./web-address";

export function writeMarkdown(records: Records, chosen: readonly ChosenColumn[]): ReadableStream<Uint8Array> {
  return streamOf(markdownLines(records, chosen));
}

async function* markdownLines(records: Records, chosen: readonly ChosenColumn[]) {
  yield line(chosen.map(({ header }) => markdownText(header)));
  yield line(chosen.map(({ id }) => (columnOf(id).kind === "number" ? "---:" : "---")));
  for await (const record of records) {
    const cells = rowOf(record, chosen, (text) => text);
    yield line(
      cells.map((cell, place) => {
        if (cell instanceof Date) return timeText(cell.getTime()) ?? "";
        if (typeof cell !== "string") return String(cell ?? "");
        const id = chosen[place]?.id;
        const address = id && columnOf(id).kind === "link" ? webAddress(cell) : undefined;
        return address === undefined ? markdownText(cell) : `<${address}>`;
      }),
    );
  }
}

const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |\n`;

/** Every sign that means something in Markdown or HTML; a line break ends the row of a table. */
function markdownText(text: string): string {
  return printable(text)
    .replaceAll(/[\\`*_{}[\]()#+\-.!|<>~&:@]/g, String.raw`\$&`)
    .replaceAll(/\s*[\r\n\u2028\u2029]+\s*/g, " ");
}

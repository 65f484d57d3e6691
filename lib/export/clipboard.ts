/**
 * Mentions for the clipboard: HTML, which keeps the columns in Sheets, Excel, Notion and mail, and the same
 * as text with tabs. Made of escaped text alone: no markup of any page is in it.
 */

import type { MentionRecord } from "@/lib/model/mention-record";

import type { ChosenColumn } from "./column-set";
import { columnOf, type Cell } from "./columns";
import { timeText } from "./exact-form";
import { guarded, printable } from "./safe-text";
import { rowOf } from "./table";
import { webAddress } from "./web-address";

export interface Copied {
  readonly html: string;
  readonly text: string;
}

export interface CopyOptions {
  /** A table begins with its headers; a single row for a sheet that has them does not. */
  readonly withHeaders: boolean;
}

export function copyOf(
  records: readonly MentionRecord[],
  chosen: readonly ChosenColumn[],
  { withHeaders }: CopyOptions,
): Copied {
  const headers = withHeaders ? [chosen.map(({ header }): Cell => header)] : [];
  const rows = [...headers, ...records.map((record) => rowOf(record, chosen, printable))];
  return {
    html: `<meta charset="utf-8"><table>${rows.map((row) => htmlRow(row, chosen)).join("")}</table>`,
    text: rows.map((row) => row.map(tabText).join("\t")).join("\n"),
  };
}

function htmlRow(cells: readonly Cell[], chosen: readonly ChosenColumn[]): string {
  return `<tr>${cells.map((cell, place) => `<td>${htmlCell(cell, chosen[place])}</td>`).join("")}</tr>`;
}

function htmlCell(cell: Cell, column: ChosenColumn | undefined): string {
  const text = plain(cell);
  const address =
    column && typeof cell === "string" && columnOf(column.id).kind === "link" ? webAddress(cell) : undefined;
  return address === undefined
    ? escaped(guardedCell(cell, text))
    : `<a href="${escaped(address)}">${escaped(text)}</a>`;
}

/** A tab or a line break would begin a new cell. */
function tabText(cell: Cell): string {
  return guardedCell(cell, plain(cell).replaceAll(/[\t\r\n\u2028\u2029]+/g, " "));
}

function guardedCell(cell: Cell, text: string): string {
  return typeof cell === "string" ? guarded(text) : text;
}

function plain(cell: Cell): string {
  return cell instanceof Date ? (timeText(cell.getTime()) ?? "") : String(cell ?? "");
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? "");
}

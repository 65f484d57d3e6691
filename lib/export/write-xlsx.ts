/**
 * An Excel workbook: strings are strings, never formulas; times and numbers keep their type. A table of
 * ordinary size has links that can be clicked; a larger one is streamed, and its links are text, because
 * Excel holds no more than 65,530 of them in a sheet.
 */

import { writeXlsx as writeWhole, writeXlsxStream, type CellValue, type HyperlinkValue } from "hucre/xlsx";

import type { MentionRecord } from "@/lib/model/mention-record";

import type { ChosenColumn } from "./column-set";
import { columnOf, type Cell, type ColumnKind } from "./columns";
import { cellText } from "./safe-text";
import { rowOf, type Records } from "./table";
import { webAddress } from "./web-address";

const mostLinked = 10_000;
const widths: Record<ColumnKind, number> = { text: 24, number: 12, time: 18, link: 32 };
const formats: Partial<Record<ColumnKind, string>> = { time: "yyyy-mm-dd hh:mm" };
const name = "Mentions";
const freezePane = { rows: 1 };
/** Excel's own limit, the header included. */
const mostRows = 1_048_576;

/** @param maxRowsPerSheet what is more stands in further sheets, each with the headers. */
export async function writeXlsx(
  records: Records,
  chosen: readonly ChosenColumn[],
  maxRowsPerSheet = mostRows,
): Promise<ReadableStream<Uint8Array>> {
  const rest = iteratorOf(records);
  const first: MentionRecord[] = [];
  while (first.length < mostLinked) {
    const { done, value } = await rest.next();
    if (done) return linkedSheet(first, chosen);
    first.push(value);
  }
  const columns = columnsOf(chosen);
  return writeXlsxStream(rowsOf(first, rest, chosen), { name, freezePane, columns, maxRowsPerSheet });
}

async function linkedSheet(
  records: readonly MentionRecord[],
  chosen: readonly ChosenColumn[],
): Promise<ReadableStream<Uint8Array>> {
  const data = records.map((record) =>
    Object.fromEntries(
      rowOf(record, chosen, cellText).map((cell, place) => [String(place), linked(cell, chosen[place])]),
    ),
  );
  const bytes = await writeWhole({ sheets: [{ name, freezePane, columns: columnsOf(chosen), data }] });
  return new Blob([new Uint8Array(bytes)]).stream();
}

function linked(cell: Cell, column: ChosenColumn | undefined): CellValue | HyperlinkValue {
  if (typeof cell !== "string" || !column || columnOf(column.id).kind !== "link") return cell ?? null;
  const hyperlink = webAddress(cell);
  return hyperlink === undefined ? cell : { text: cell, hyperlink };
}

function columnsOf(chosen: readonly ChosenColumn[]) {
  return chosen.map(({ id, header }, place) => {
    const { kind } = columnOf(id);
    const numFmt = formats[kind];
    return {
      key: String(place),
      header: cellText(header),
      width: widths[kind],
      ...(numFmt !== undefined && { numFmt }),
    };
  });
}

async function* rowsOf(
  first: readonly MentionRecord[],
  rest: AsyncIterator<MentionRecord>,
  chosen: readonly ChosenColumn[],
): AsyncGenerator<CellValue[]> {
  const row = (record: MentionRecord) => rowOf(record, chosen, cellText).map((cell) => cell ?? null);
  for (const record of first) yield row(record);
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield row(next.value);
}

async function* iteratorOf(records: Records): AsyncGenerator<MentionRecord> {
  yield* records;
}

/** CSV after RFC 4180, guarded against formulas. Spreadsheets open it; the exact form is NDJSON. */

import { writeCsvStream } from "hucre/csv";

import type { ChosenColumn } from "./column-set";
import { timeText } from "./exact-form";
import { guarded, printable } from "./safe-text";
import { rowOf, type Records } from "./table";

export interface CsvOptions {
  /** ";" where the comma is the decimal sign. */
  readonly separator?: "," | ";" | "\t" | undefined;
  /** Excel reads UTF-8 only with it. On unless said otherwise. */
  readonly byteOrderMark?: boolean | undefined;
}

export function writeCsv(
  records: Records,
  chosen: readonly ChosenColumn[],
  { separator = ",", byteOrderMark = true }: CsvOptions = {},
): ReadableStream<Uint8Array> {
  return writeCsvStream(csvRows(records, chosen), {
    headers: chosen.map(({ header }) => csvText(header)),
    delimiter: separator,
    bom: byteOrderMark,
    lineSeparator: "\r\n",
    nullValue: "",
  });
}

async function* csvRows(records: Records, chosen: readonly ChosenColumn[]) {
  for await (const record of records) {
    yield rowOf(record, chosen, csvText).map((cell) =>
      cell instanceof Date ? (timeText(cell.getTime()) ?? "") : (cell ?? ""),
    );
  }
}

const csvText = (text: string): string => guarded(printable(text));

/**
 * Files of ours, opened by a spreadsheet that runs formulas. LibreOffice converts each of them to its own flat
 * form, and every cell is read back from there. Skipped where there is no LibreOffice.
 */

import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { afterAll, expect, test } from "vitest";

import { readySets, type ChosenColumn } from "@/lib/export/column-set";
import { columnOf, type Cell } from "@/lib/export/columns";
import { cellText, guarded, printable } from "@/lib/export/safe-text";
import { writeCsv } from "@/lib/export/write-csv";
import { writeXlsx } from "@/lib/export/write-xlsx";
import { flatSheet, type FlatCell } from "@/test/support/flat-sheet";
import { hostileRecord, hostileTexts, mentionRecord } from "@/test/support/mention-records";
import { temporaryFolder } from "@/test/support/temporary-folder";

const soffice = process.env.SOFFICE ?? ["/usr/bin/soffice", "/usr/local/bin/soffice"].find(existsSync);
/** What LibreOffice keeps of a cell of a CSV. */
const longestOfCsv = 65_535;

const folder = temporaryFolder("libreoffice");
afterAll(() => folder.remove());

const records = [...hostileTexts.map(hostileRecord), mentionRecord()];
const columns: readonly ChosenColumn[] = [
  ...(readySets.find(({ id }) => id === "whole")?.columns ?? []),
  { id: "field:=own", header: "=1+1" },
];
const fields = (text: string) => ({ outlet: text, prominence: text, "=own": text });
const rows = records.map((record) => ({ ...record, fields: fields(record.text) }));

/** @param filter how a CSV is read; absent = nobody says. */
async function opened(stream: ReadableStream<Uint8Array>, name: string, filter?: string) {
  const path = join(folder.path, name);
  writeFileSync(path, await new Response(stream).bytes());
  const made = spawnSync(
    soffice ?? "",
    [
      `-env:UserInstallation=file://${folder.path}/profile`,
      "--headless",
      ...(filter === undefined ? [] : [`--infilter=${filter}`]),
      "--convert-to",
      "fods",
      "--outdir",
      folder.path,
      path,
    ],
    { encoding: "utf8", timeout: 100_000 },
  );
  const sheet = path.replace(/\.\w+$/, ".fods");
  if (!existsSync(sheet))
    throw new Error(`LibreOffice made nothing of ${name}: ${made.stdout}${made.stderr}`);
  return flatSheet(readFileSync(sheet, "utf8"));
}

/** What must stand in the cells of texts. */
function expected(safe: (text: string) => string): string[][] {
  const textOf = (cell: Cell) => (typeof cell === "string" ? broken(safe(cell)) : undefined);
  const head = columns.map(({ header }) => safe(header));
  return [head, ...rows.map((row) => columns.map(({ id }) => textOf(columnOf(id).cell(row)) ?? "\0"))];
}

/** A cell has one sign for a new line. */
const broken = (text: string): string => text.replaceAll(/\r\n?/g, "\n");

function complaints(sheet: readonly FlatCell[][], wanted: readonly string[][]): string[] {
  return wanted.flatMap((row, line) =>
    row.flatMap((text, place) => {
      const cell = sheet[line]?.[place];
      const where = `${line}/${columns[place]?.header ?? place}`;
      if (cell && cell.formula !== "") return [`${where}: runs ${cell.formula}`];
      if (text === "\0" || text === (cell?.text ?? "")) return [];
      return [
        `${where}: ${JSON.stringify(cell?.text.slice(0, 60))}, not ${JSON.stringify(text.slice(0, 60))}`,
      ];
    }),
  );
}

const limitMs = 120_000;

const csv = () => writeCsv(rows, columns);
const guardedCsv = expected((text) => guarded(printable(text)).slice(0, longestOfCsv));

test.skipIf(!soffice).each([
  { how: "as its dialog reads a file with our mark of UTF-8", name: "dialog", filter: "CSV:44,34,76" },
  {
    how: "when formulas are asked for",
    name: "formulas",
    filter: "CSV:44,34,76,1,,0,false,true,false,false,false,-1,true",
  },
])(
  "a CSV of hostile texts, $how: each text arrives guarded, and nothing runs",
  async ({ name, filter }) => {
    expect(complaints(await opened(csv(), `${name}.csv`, filter), guardedCsv)).toEqual([]);
  },
  limitMs,
);

test.skipIf(!soffice)(
  "nothing runs either where nobody says how the CSV is to be read",
  async () => {
    const cells = (await opened(csv(), "bare.csv")).flat();
    expect(cells.length).toBeGreaterThan(hostileTexts.length * 10);
    // Which letters these are depends on the computer's language, formulas do not.
    expect(cells.filter(({ formula }) => formula !== "")).toEqual([]);
  },
  limitMs,
);

test.skipIf(!soffice)(
  "a workbook of hostile texts: each text arrives as itself, and nothing runs",
  async () => {
    const sheet = await opened(await writeXlsx(rows, columns), "hostile.xlsx");
    expect(complaints(sheet, expected(cellText))).toEqual([]);
  },
  limitMs,
);

test.skipIf(!soffice)(
  "numbers are numbers, times are times, and links lead where they say",
  async () => {
    const chosen: readonly ChosenColumn[] = [
      { id: "likes", header: "Likes" },
      { id: "postedAt", header: "Posted" },
      { id: "postId", header: "Post" },
      { id: "url", header: "Link" },
    ];
    const record = mentionRecord({ postId: "2085448532773716276" });
    const [, row] = await opened(await writeXlsx([record], chosen), "typed.xlsx");
    expect(row?.map(({ type }) => type)).toEqual(["float", "date", "string", "string"]);
    expect(row?.[2]?.text).toBe("2085448532773716276");
    expect(row?.[3]?.link).toBe(record.url);
  },
  limitMs,
);

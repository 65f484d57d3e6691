import Ajv2020 from "ajv/dist/2020.js";
import { parse } from "csv-parse/sync";
import readXlsxFile from "read-excel-file/node";
import { expect, test } from "vitest";

import { readySets, type ChosenColumn } from "@/lib/export/column-set";
import { columnOf } from "@/lib/export/columns";
import schema from "@/lib/export/mention-record.schema.json";
import { isFormula, longestCell } from "@/lib/export/safe-text";
import type { Records } from "@/lib/export/table";
import { writeCsv } from "@/lib/export/write-csv";
import { writeJson, writeNdjson } from "@/lib/export/write-json";
import { writeMarkdown } from "@/lib/export/write-markdown";
import { writeXlsx } from "@/lib/export/write-xlsx";
import { hostileRecord, hostileTexts, mentionRecord } from "@/test/support/mention-records";
import { zipEntry } from "@/test/support/zip-entry";

const hostile = hostileTexts.map(hostileRecord);
const [whole] = readySets;
const every: readonly ChosenColumn[] = [
  ...(whole?.columns ?? []),
  { id: "title", header: "Title" },
  { id: "field:outlet", header: "=Outlet" },
];

const textOf = (stream: ReadableStream<Uint8Array>) => new Response(stream).text();

async function csvRows(separator: "," | ";" | "\t"): Promise<string[][]> {
  const text = await textOf(writeCsv(hostile, every, { separator }));
  return parse(text, { bom: true, delimiter: separator, relax_column_count: false });
}

test.each([",", ";", "\t"] as const)(
  "a CSV separated by %j has one row for each mention",
  async (separator) => {
    const rows = await csvRows(separator);
    expect(rows.map((row) => row.length)).toEqual(
      Array.from({ length: hostile.length + 1 }, () => every.length),
    );
  },
);

test("no cell of a CSV is a formula, and each text arrives as itself behind its guard", async () => {
  const [, ...rows] = await csvRows(",");
  expect(rows.flat().filter((cell) => isFormula(cell))).toEqual([]);
  const place = every.findIndex(({ id }) => id === "text");
  const arrived = rows.map((row) => row[place]?.replace(/^'(?=[\s=+\-@＝|])/, ""));
  expect(arrived).toEqual(hostileTexts.map((text) => text.toWellFormed().replaceAll("\0", "\uFFFD")));
});

test("a header that is a formula is guarded as well", async () => {
  const [headers] = await csvRows(",");
  expect(headers?.at(-1)).toBe("'=Outlet");
});

test("what the platform did not say is an empty cell, and a shortened count is its two ends", async () => {
  const chosen: ChosenColumn[] = [
    { id: "likes", header: "Likes" },
    { id: "replies", header: "Replies" },
    { id: "shares", header: "Shares" },
    { id: "views", header: "Views" },
    { id: "viewsMost", header: "Views (at most)" },
    { id: "engagement", header: "Engagement" },
  ];
  const text = await textOf(
    writeCsv([mentionRecord(), mentionRecord({ counts: {} })], chosen, { byteOrderMark: false }),
  );
  expect(text.trimEnd().split("\r\n")).toEqual([
    "Likes,Replies,Shares,Views,Views (at most),Engagement",
    "12,0,,34000,34999,12",
    ",,,,,",
  ]);
});

async function sheetOf(records: readonly ReturnType<typeof mentionRecord>[], chosen = every) {
  const bytes = await new Response(await writeXlsx(records, chosen)).arrayBuffer();
  const [sheet] = await readXlsxFile(Buffer.from(bytes));
  return { bytes, rows: sheet?.data ?? [] };
}

test("a workbook read by another library holds each text, without a formula", async () => {
  const { bytes, rows } = await sheetOf(hostile);
  const place = every.findIndex(({ id }) => id === "text");
  const texts = rows.slice(1).map((row) => row[place]);
  expect(texts.map((text) => String(text).length <= longestCell)).not.toContain(false);
  const short = hostileTexts
    .map((text, at) => [text, texts[at]] as const)
    .filter(([text]) => text.length < 1000);
  for (const [text, arrived] of short)
    expect(normal(String(arrived))).toBe(normal(text.toWellFormed().replaceAll("\0", "\uFFFD")));
  expect(Buffer.from(bytes).includes("<f>")).toBe(false);
});

/** A reader may trim a cell and joins the two signs of a line break. */
const normal = (text: string): string => text.replaceAll("\r\n", "\n").trim();

test("numbers are numbers and times are times in a workbook", async () => {
  const chosen: ChosenColumn[] = [
    { id: "likes", header: "Likes" },
    { id: "shares", header: "Shares" },
    { id: "postedAt", header: "Posted" },
    { id: "postId", header: "Post" },
  ];
  const { rows } = await sheetOf([mentionRecord({ postId: "2085448532773716276" })], chosen);
  const [likes, shares, posted, post] = rows[1] ?? [];
  expect([likes, shares, post]).toEqual([12, null, "2085448532773716276"]);
  // A workbook holds a day and its fraction, so a reader may be a millisecond off.
  expect(posted).toBeInstanceOf(Date);
  expect(Math.round(Number(posted) / 1000) * 1000).toBe(Date.UTC(2026, 10, 22, 9, 30));
});

test.each([1, 10_001])("the headers of a workbook of %i rows stay in sight", async (count) => {
  const records = Array.from({ length: count }, () => mentionRecord());
  const { bytes } = await sheetOf(records, [{ id: "postId", header: "Post" }]);
  const sheet = zipEntry(Buffer.from(bytes), "xl/worksheets/sheet1.xml");
  expect(sheet).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
});

test("what goes beyond the rows of a sheet goes on in the next one, under the same headers", async () => {
  const many = Array.from({ length: 10_050 }, (_, place) => mentionRecord({ postId: String(place) }));
  const stream = await writeXlsx(many, [{ id: "postId", header: "Post" }], 4_000);
  const sheets = await readXlsxFile(Buffer.from(await new Response(stream).arrayBuffer()));
  expect(sheets.map(({ data }) => [data.length, data[0]])).toEqual([
    [4_000, ["Post"]],
    [4_000, ["Post"]],
    [2_053, ["Post"]],
  ]);
  const posts = sheets.flatMap(({ data }) => data.slice(1).flat());
  expect(posts).toEqual(many.map(({ postId }) => postId));
});

test("a table that is too long for links is streamed and whole", async () => {
  const many = Array.from({ length: 10_050 }, (_, place) => mentionRecord({ postId: String(place) }));
  const { rows } = await sheetOf(many, [
    { id: "postId", header: "Post" },
    { id: "url", header: "Link" },
  ]);
  expect(rows.length).toBe(10_051);
  expect(rows.at(-1)).toEqual(["10049", "https://x.com/maria/status/123"]);
});

test("every line of the exact form obeys its published schema and gives the text back unchanged", async () => {
  const isValid = new Ajv2020().compile(schema);
  const records = [...hostile, mentionRecord(), mentionRecord({ counts: {}, postedAt: undefined })];
  const lines = (await textOf(writeNdjson(records))).trimEnd().split("\n");
  const objects: unknown[] = lines.map((line): unknown => JSON.parse(line));
  expect(objects.filter((one) => !isValid(one))).toEqual([]);
  expect(isValid({ ...mentionRecord(), schema: "other", version: 1 })).toBe(false);
  expect(objects[0]).toMatchObject({ text: hostileTexts[0], counts: { views: [34_000, 34_999] } });
  expect(JSON.parse(await textOf(writeJson(records)))).toEqual(objects);
  expect(JSON.parse(await textOf(writeJson([])))).toEqual([]);
});

test.each([
  ["CSV", (records: Records) => writeCsv(records, every)],
  ["NDJSON", writeNdjson],
  ["JSON", writeJson],
  ["Markdown", (records: Records) => writeMarkdown(records, every)],
])("%s comes in parts that are worth a call to the disk", async (_, writer) => {
  const records = Array.from({ length: 2_000 }, (__, place) => mentionRecord({ postId: String(place) }));
  const parts: number[] = [];
  for await (const part of writer(records)) parts.push(part.length);
  const bytes = parts.reduce((sum, length) => sum + length, 0);
  expect(parts.length).toBeLessThanOrEqual(Math.ceil(bytes / 16_384) + 1);
});

test("Markdown keeps one row a mention and no live markup", async () => {
  const chosen: ChosenColumn[] = [
    { id: "text", header: "Text" },
    { id: "url", header: "Link" },
  ];
  const lines = (await textOf(writeMarkdown([...hostile, mentionRecord()], chosen))).trimEnd().split("\n");
  expect(lines.length).toBe(hostile.length + 3);
  expect(lines.filter((line) => !/^\|.*[^\\]\|$/.test(line))).toEqual([]);
  expect(lines.join("\n")).not.toMatch(/[^\\]<script|[^\\]\[link\]/);
  expect(lines.at(-1)).toBe(String.raw`| My Acme kettle sings | <https://x.com/maria/status/123> |`);
});

test.each(readySets)("the columns of $id exist, each once, under headers of their own", ({ columns }) => {
  expect(columns.map(({ id }) => columnOf(id)).every(({ kind }) => kind.length > 0)).toBe(true);
  expect(new Set(columns.map(({ id }) => id)).size).toBe(columns.length);
  expect(new Set(columns.map(({ header }) => header)).size).toBe(columns.length);
});

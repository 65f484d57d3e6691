/** Files that are no backups, broken ones, and ones that mean harm: each is refused, and nothing is changed. */

import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { Dexie } from "dexie";
import { expect, test } from "vitest";

import { rowSchemas } from "@/lib/backup/row-schemas";
import { stageBackup } from "@/lib/backup/stage-backup";
import { backUp } from "@/test/support/backup";
import { aBatch, aCaptured } from "@/test/support/build";
import { contentsOf, deliver, dropStore, openStore } from "@/test/support/store";

const header = {
  format: "mentionary-backup",
  version: 1,
  schema: 1,
  madeAt: 0,
  installation: "elsewhere",
  program: "0",
};
const account = { key: "x:1", no: 1, platform: "x", firstSeenAt: 1, lastSeenAt: 1, stamp: [2, 1] };

async function zipped(text: string | Uint8Array<ArrayBuffer>): Promise<Blob> {
  return new Response(new Blob([text]).stream().pipeThrough(new CompressionStream("gzip"))).blob();
}

/** A file whose last line is right, whatever the lines before it say. */
async function aFile(
  rows: readonly (readonly [string, unknown] | string)[],
  head: object = header,
): Promise<Blob> {
  const lines = [head, ...rows].map((row) => `${typeof row === "string" ? row : JSON.stringify(row)}\n`);
  const bytes = new TextEncoder().encode(lines.join(""));
  const end = ["end", { rows: rows.length, sha256: bytesToHex(sha256(bytes)) }];
  return zipped(`${lines.join("")}${JSON.stringify(end)}\n`);
}

async function cut(file: Blob, bytes: number): Promise<Blob> {
  return file.slice(0, file.size - bytes);
}

async function aBackup(): Promise<Blob> {
  const db = await openStore();
  await deliver(db, aBatch({ posts: [1, 2, 3].map((id) => aCaptured({ post: { postId: String(id) } })) }));
  const file = await backUp(db);
  await dropStore(db);
  return file;
}

async function flipped(file: Blob, place: number): Promise<Blob> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  bytes[place] = (bytes[place] ?? 0) ^ 0x10;
  return new Blob([bytes]);
}

const lineOf = async (file: Blob) =>
  (await new Response(file.stream().pipeThrough(new DecompressionStream("gzip"))).text()).split("\n");

/** A backup with its lines in another order, or other ones, and a last line that is right for them. */
async function rearranged(change: (lines: readonly string[]) => readonly string[]): Promise<Blob> {
  return aFile(change((await lineOf(await aBackup())).slice(1, -2)));
}

const isOf = (table: string) => (line: string) => line.startsWith(`["${table}",`);

const cases: readonly (readonly [string, string, () => Promise<Blob>])[] = [
  ["an empty file", "backup-foreign", async () => new Blob([])],
  ["a picture", "backup-foreign", async () => new Blob([new Uint8Array([0x89, 0x50, 0x4e, 0x47])])],
  ["JSON of somebody else", "backup-foreign", async () => new Blob(['{"a":1}\n'])],
  ["gzip of somebody else", "backup-foreign", async () => zipped("name,age\nmaria,40\n")],
  ["gzip of nothing", "backup-foreign", async () => zipped("")],
  ["a newer form", "backup-newer", () => aFile([], { ...header, version: 2 })],
  ["a newer database", "backup-newer", () => aFile([], { ...header, schema: 999 })],
  [
    "a newer seal",
    "backup-newer",
    async () =>
      new Blob([
        `${JSON.stringify({ format: "mentionary-sealed-backup", version: 9, passes: 3, memory: 65_536, lanes: 1, salt: "00".repeat(16), check: "00".repeat(16) })}\n`,
      ]),
  ],
  [
    "a seal that asks for a terabyte",
    "backup-foreign",
    async () =>
      new Blob([
        `${JSON.stringify({ format: "mentionary-sealed-backup", version: 1, passes: 3, memory: 1e9, lanes: 1, salt: "00".repeat(16), check: "00".repeat(16) })}\n`,
      ]),
  ],
  ["a file without its last byte", "backup-damaged", async () => cut(await aBackup(), 1)],
  ["half a file", "backup-damaged", async () => cut(await aBackup(), 300)],
  ["a file with a changed byte", "backup-damaged", async () => flipped(await aBackup(), 200)],
  [
    "a file without its last line",
    "backup-damaged",
    async () => zipped(`${(await lineOf(await aBackup())).slice(0, -2).join("\n")}\n`),
  ],
  [
    "a file without one row",
    "backup-damaged",
    async () => zipped((await lineOf(await aBackup())).toSpliced(2, 1).join("\n")),
  ],
  [
    "a file with one letter changed, zipped anew",
    "backup-damaged",
    async () => zipped((await lineOf(await aBackup())).join("\n").replace("quiet", "quite")),
  ],
  [
    "two rows with one local number",
    "backup-damaged",
    () =>
      aFile([
        ["accounts", account],
        ["accounts", { ...account, key: "x:2" }],
      ]),
  ],
  [
    "a post that comes twice",
    "backup-damaged",
    () => rearranged((lines) => [...lines.filter(isOf("posts")).slice(0, 1), ...lines]),
  ],
  [
    "posts in another order",
    "backup-damaged",
    () => rearranged((lines) => lines.filter(isOf("posts")).toReversed()),
  ],
  [
    "a mention that comes twice",
    "backup-damaged",
    () => rearranged((lines) => lines.flatMap((line) => (isOf("mentions")(line) ? [line, line] : [line]))),
  ],
  [
    "counts that come twice",
    "backup-damaged",
    () =>
      rearranged((lines) => lines.flatMap((line) => (isOf("observations")(line) ? [line, line] : [line]))),
  ],
  [
    "a mention without its post",
    "backup-damaged",
    () => rearranged((lines) => lines.filter((line) => !isOf("posts")(line))),
  ],
  [
    "mentions behind all posts",
    "backup-damaged",
    () => rearranged((lines) => [...lines.filter(isOf("posts")), ...lines.filter(isOf("mentions"))]),
  ],
  [
    "something behind the end",
    "backup-hostile",
    async () => zipped(`${(await lineOf(await aFile([]))).join("\n")}["accounts",{}]\n`),
  ],
  ["a table that is none", "backup-hostile", () => aFile([["jobs", { id: "1" }]])],
  [
    "a table named like a property of all things",
    "backup-hostile",
    () =>
      aFile([
        ["__proto__", {}],
        ["constructor", {}],
      ]),
  ],
  ["a row that is a list", "backup-hostile", () => aFile([["accounts", []]])],
  ["a number that is none", "backup-hostile", () => aFile([["accounts", { ...account, no: "1" }]])],
  [
    "a time beyond all time",
    "backup-hostile",
    () => aFile([["accounts", { ...account, lastSeenAt: 1e300 }]]),
  ],
  [
    "a post under another post's key",
    "backup-hostile",
    () => aFile([["mentions", { key: "acme|x:9", subjectId: "acme", postKey: "x:1" }]]),
  ],
  [
    "a round that leads into a script",
    "backup-hostile",
    () =>
      aFile([
        [
          "rounds",
          {
            id: "r",
            clientId: "c",
            siteId: "x",
            name: "",
            url: "javascript:alert(1)",
            place: { kind: "home" },
            everyHours: 1,
            updatedAt: 1,
            updatedBy: "a",
          },
        ],
      ]),
  ],
  [
    "a setting that is none",
    "backup-hostile",
    () => aFile([["settings", { name: "exposureKey", value: 1 }]]),
  ],
  [
    "a picture that is a page",
    "backup-hostile",
    () =>
      aFile([
        ["settings", { name: "clientSheets", value: [{ clientId: "c", logo: "data:text/html,<script>" }] }],
      ]),
  ],
  [
    "a name of a million letters",
    "backup-hostile",
    () => aFile([["accounts", { ...account, name: "a".repeat(1_000_000) }]]),
  ],
  [
    "a million brackets",
    "backup-hostile",
    () => aFile([`["accounts",${"[".repeat(1_000_000)}${"]".repeat(1_000_000)}]`]),
  ],
  [
    "a line without end",
    "backup-hostile",
    async () => zipped(`${JSON.stringify(header)}\n${"a".repeat(20 << 20)}`),
  ],
  [
    "a bomb of valid rows",
    "backup-hostile",
    () =>
      aFile(
        Array.from({ length: 200 }, () => ["accounts", { ...account, bio: "a".repeat(90_000) }] as const),
      ),
  ],
  [
    "letters that are no text",
    "backup-damaged",
    async () =>
      zipped(new Uint8Array([...new TextEncoder().encode(`${JSON.stringify(header)}\n`), 0xff, 0xfe, 0x0a])),
  ],
];

test.each(cases)("%s is refused as %s", { timeout: 60_000 }, async (_name, code, make) => {
  const db = await openStore();
  await deliver(db, aBatch());
  const before = await contentsOf(db);
  await expect(stageBackup(db, await make(), {})).rejects.toMatchObject({ code });
  expect(await contentsOf(db)).toEqual(before);
  const names = await Dexie.getDatabaseNames();
  expect(names.filter((name) => name.startsWith(`${db.name}-`))).toEqual([]);
  await dropStore(db);
});

test("keys that change what all things are do nothing", async () => {
  const db = await openStore();
  const row = `["accounts",{"__proto__":{"isAdmin":true},"constructor":{"prototype":{"isAdmin":true}},${JSON.stringify(account).slice(1)}]`;
  const { staging } = await stageBackup(db, await aFile([row]), {});
  expect("isAdmin" in {}).toBe(false);
  const staged = new Dexie(staging);
  await staged.open();
  const [stored] = await staged.table<object>("accounts").toArray();
  expect(Object.keys(stored ?? {})).not.toContain("constructor");
  expect(Object.getPrototypeOf(stored)).toBe(Object.prototype);
  await staged.delete();
  await dropStore(db);
});

test("stopped in the middle, nothing is left behind", async () => {
  const db = await openStore();
  const stop = new AbortController();
  const stopped = stageBackup(db, await aBackup(), { signal: stop.signal, onProgress: () => stop.abort() });
  await expect(stopped).rejects.toMatchObject({ code: "cancelled" });
  expect((await Dexie.getDatabaseNames()).filter((name) => name.startsWith(`${db.name}-`))).toEqual([]);
  await dropStore(db);
});

test("every table is backed up, or somebody decided that it is not", async () => {
  const db = await openStore();
  const made = [
    "rollups",
    "rollupTail",
    "conversations",
    "checked",
    ...db.tables.map(({ name }) => name).filter((name) => name.startsWith("search")),
  ];
  const passing = ["looked", "pulses", "batches", "jobs"];
  expect(db.tables.map(({ name }) => name).toSorted()).toEqual(
    [...Object.keys(rowSchemas), ...made, ...passing].toSorted(),
  );
  await dropStore(db);
});

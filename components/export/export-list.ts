/** A list on its way into a file, page by page, however long it is. Stops when it is told to. */

import { pagesOf } from "@/components/inbox/every-mention";
import type { ChosenColumn, ColumnSet } from "@/lib/export/column-set";
import { ExportNotes, printOf } from "@/lib/export/export-notes";
import type { Records } from "@/lib/export/table";
import { writeCsv, type CsvOptions } from "@/lib/export/write-csv";
import { writeJson, writeNdjson } from "@/lib/export/write-json";
import { writeMarkdown } from "@/lib/export/write-markdown";
import { writeXlsx } from "@/lib/export/write-xlsx";
import type { ExportFormat, ExportScope } from "@/lib/model/export-choice";
import type { MentionListQuestion } from "@/lib/model/mention-list";
import type { MentionRecord } from "@/lib/model/mention-record";
import type { Database } from "@/lib/store/database";
import { readExported, type Exported } from "@/lib/store/exported-row";
import { mentionRecords } from "@/lib/store/queries/mention-records";

import { notedSet, tables } from "./noted-set";

export interface ExportOrder {
  readonly db: Database;
  readonly clientId: string;
  readonly question: Pick<MentionListQuestion, "filter" | "order">;
  readonly format: ExportFormat;
  /** Formats that hold everything have no columns. */
  readonly set: ColumnSet;
  readonly scope: ExportScope;
  readonly csv: CsvOptions;
  /** Takes a part of the file; what comes next waits for it. */
  readonly write: (part: Uint8Array) => Promise<void>;
  /** Called with how many of the list were looked at, and how many there are. */
  readonly onProgress: (done: number, total: number) => void;
  readonly signal: AbortSignal;
}

export interface Export {
  readonly written: number;
  /** To be noted when the file is complete; see `packMarks`. */
  readonly notes: Iterable<string>;
}

const step = 500;

/** Throws the signal's reason when it was stopped. */
export async function exportList(order: ExportOrder): Promise<Export> {
  const { db, clientId, format, set, csv, write, signal } = order;
  const counted = { written: 0 };
  const notes = new ExportNotes();
  const exported = await readExported(db, clientId, notedSet(format, set));
  const records = recordsOf(order, { exported, notes, counted });
  const stream = await writers[format](records, set.columns, csv);
  const reader = stream.getReader();
  for (;;) {
    if (signal.aborted) {
      await reader.cancel();
      signal.throwIfAborted();
    }
    const { done, value } = await reader.read();
    if (done) return { written: counted.written, notes: notes.pieces() };
    await write(value);
  }
}

type Write = (
  records: Records,
  chosen: readonly ChosenColumn[],
  csv: CsvOptions,
) => ReadableStream<Uint8Array> | Promise<ReadableStream<Uint8Array>>;

const writers: Readonly<Record<ExportFormat, Write>> = {
  csv: writeCsv,
  xlsx: (records, chosen) => writeXlsx(records, chosen),
  ndjson: writeNdjson,
  json: writeJson,
  markdown: writeMarkdown,
};

interface Account {
  readonly exported: Exported;
  readonly notes: ExportNotes;
  readonly counted: { written: number };
}

async function* recordsOf(order: ExportOrder, account: Account): AsyncGenerator<MentionRecord> {
  const { db, question, scope, format, set, onProgress, signal } = order;
  const { exported, notes, counted } = account;
  const printed = printOf(tables.has(format) ? set.columns : undefined);
  let done = 0;
  for await (const { mentions, total } of pagesOf(db, question, step)) {
    signal.throwIfAborted();
    const asked =
      scope === "new" ? mentions.filter(({ key }) => exported.printOf(key) === undefined) : mentions;
    for (const record of await mentionRecords(db, asked)) {
      const print = printed(record);
      const isSame = exported.printOf(record.key) === print;
      if (scope === "changed" && isSame) continue;
      if (!isSame) notes.add(record.key, print);
      counted.written += 1;
      yield record;
    }
    done += mentions.length;
    onProgress(done, total.count);
  }
}

/** A list on its way into a file, page by page, however long it is. Stops when it is told to. */

import { readySets, type ChosenColumn } from "@/lib/export/column-set";
import type { Records } from "@/lib/export/table";
import { writeCsv } from "@/lib/export/write-csv";
import { writeJson, writeNdjson } from "@/lib/export/write-json";
import { writeMarkdown } from "@/lib/export/write-markdown";
import { writeXlsx } from "@/lib/export/write-xlsx";
import type { MentionListQuestion } from "@/lib/model/mention-list";
import type { MentionRecord } from "@/lib/model/mention-record";
import type { Database } from "@/lib/store/database";
import { mentionRecords } from "@/lib/store/queries/mention-records";

import { pagesOf } from "./every-mention";

export const exportFormats = ["csv", "xlsx", "ndjson", "json", "markdown"] as const;
export type ExportFormat = (typeof exportFormats)[number];

export interface ExportOrder {
  readonly db: Database;
  readonly question: Pick<MentionListQuestion, "filter" | "order">;
  readonly format: ExportFormat;
  /** Of `readySets`; formats that hold everything have no columns. */
  readonly columnSet: string;
  /** Takes a part of the file; what comes next waits for it. */
  readonly write: (part: Uint8Array) => Promise<void>;
  readonly onProgress: (written: number) => void;
  readonly signal: AbortSignal;
}

const step = 500;

/** @returns how many were written. Throws the signal's reason when it was stopped. */
export async function exportList(order: ExportOrder): Promise<number> {
  const { format, write, onProgress, signal } = order;
  let written = 0;
  const records = recordsOf(order, (count) => {
    written += count;
    onProgress(written);
  });
  const set = readySets.find(({ id }) => id === order.columnSet) ?? readySets[0];
  const stream = await writers[format](records, set?.columns ?? []);
  const reader = stream.getReader();
  for (;;) {
    if (signal.aborted) {
      await reader.cancel();
      signal.throwIfAborted();
    }
    const { done, value } = await reader.read();
    if (done) return written;
    await write(value);
  }
}

type Write = (
  records: Records,
  chosen: readonly ChosenColumn[],
) => ReadableStream<Uint8Array> | Promise<ReadableStream<Uint8Array>>;

const writers: Readonly<Record<ExportFormat, Write>> = {
  csv: writeCsv,
  xlsx: writeXlsx,
  ndjson: writeNdjson,
  json: writeJson,
  markdown: writeMarkdown,
};

async function* recordsOf(
  { db, question }: ExportOrder,
  onPage: (count: number) => void,
): AsyncGenerator<MentionRecord> {
  for await (const { mentions } of pagesOf(db, question, step)) {
    const records = await mentionRecords(db, mentions);
    yield* records;
    onPage(records.length);
  }
}

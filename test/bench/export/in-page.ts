/** The half of the export's benchmark that runs in the browser: invented mentions, written to a file on the disk. */

import { readySets } from "@/lib/export/column-set";
import { ExportNotes, printOf } from "@/lib/export/export-notes";
import { streamOf } from "@/lib/export/text-stream";
import { writeCsv } from "@/lib/export/write-csv";
import { writeNdjson } from "@/lib/export/write-json";
import { writeXlsx } from "@/lib/export/write-xlsx";
import type { MentionRecord } from "@/lib/model/mention-record";
import { mentionRecord } from "@/test/support/mention-records";

declare global {
  interface Window {
    exportBench: typeof write;
  }
}

export type Written = "csv" | "xlsx" | "ndjson" | "raw";

export interface WriteFigures {
  readonly ms: number;
  readonly bytes: number;
  /** Of the marks that are noted about the file. */
  readonly noteBytes: number;
}

const columns = readySets.find(({ id }) => id === "whole")?.columns ?? [];
const printed = printOf(columns);
/** As many as one page of a list. */
const step = 500;

/** Removes the file again. */
async function write(format: Written, count: number): Promise<WriteFigures> {
  const folder = await navigator.storage.getDirectory();
  const handle = await folder.getFileHandle(`bench.${format}`, { create: true });
  const file = await handle.createWritable();
  const notes = new ExportNotes();
  const started = performance.now();
  const stream = await streamFor(format, invented(count, format === "raw" ? undefined : notes));
  const reader = stream.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    await file.write(new Uint8Array(part.value));
  }
  await file.close();
  let noteBytes = 0;
  for (const marks of notes.pieces()) noteBytes += marks.length;
  const ms = performance.now() - started;
  const { size: bytes } = await handle.getFile();
  await folder.removeEntry(handle.name);
  return { ms, bytes, noteBytes };
}

async function streamFor(format: Written, records: AsyncGenerator<MentionRecord>) {
  if (format === "csv") return writeCsv(records, columns);
  if (format === "xlsx") return writeXlsx(records, columns);
  return format === "ndjson" ? writeNdjson(records) : streamOf(bare(records));
}

/** The baseline: each row as it is, in pieces of the same size, without a format. */
async function* bare(records: AsyncGenerator<MentionRecord>) {
  for await (const record of records) yield `${JSON.stringify(record)}\n`;
}

async function* invented(count: number, notes: ExportNotes | undefined) {
  for (let from = 0; from < count; from += step) {
    // The store is asked for each page: other things come in between.
    await new Promise((resolve) => {
      setTimeout(resolve);
    });
    for (let place = from; place < Math.min(from + step, count); place += 1) {
      const record = inventedAt(place);
      notes?.add(record.key, printed(record));
      yield record;
    }
  }
}

function inventedAt(place: number): MentionRecord {
  const id = String(2_085_448_000_000 + place);
  return mentionRecord({
    key: `acme|x:${id}`,
    postId: id,
    url: `https://x.com/guest_${place % 9_973}/status/${id}`,
    text: `Acme Kettles, cup ${place}: it pours like on the first day, and the handle stays cool. `.repeat(2),
    author: { handle: `guest_${place % 9_973}`, name: `Guest ${place % 9_973}`, followers: place % 5_000 },
    counts: { likes: place % 300, replies: place % 7, views: [place, place + 99] },
  });
}

window.exportBench = write;

/** The exact form, as one object a line (NDJSON) or as one array (JSON). */

import { exactForm } from "./exact-form";
import type { Records } from "./table";
import { streamOf } from "./text-stream";

export function writeNdjson(records: Records): ReadableStream<Uint8Array> {
  return streamOf(lines(records));
}

async function* lines(records: Records) {
  for await (const record of records) yield `${JSON.stringify(exactForm(record))}\n`;
}

export function writeJson(records: Records): ReadableStream<Uint8Array> {
  return streamOf(elements(records));
}

async function* elements(records: Records) {
  let before = "[\n";
  for await (const record of records) {
    yield before + JSON.stringify(exactForm(record));
    before = ",\n";
  }
  yield before === "[\n" ? "[]\n" : "\n]\n";
}

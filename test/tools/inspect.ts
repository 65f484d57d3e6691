/**
 * Reads one recorded response (JSON, or a JSON document a line) or saved page (HTML) with the production
 * readers and prints what they found, one JSON object a line; the last line on stderr accounts for it.
 *
 *   npm run inspect -- FILE [--platform x] [--url URL] [--brand 'Acme=acme,@acme,#acme']… [--people | --shape]
 *
 * Exit code 2 on misuse, 1 on a file that cannot be read, else 0.
 */

import { readFileSync } from "node:fs";
import { resolve } from "node:path";

import type { Dropped } from "@/lib/model/reading";

import { readArguments } from "./inspect/arguments";
import { asDocument } from "./inspect/document";
import { readingsIn } from "./inspect/readings";
import { personRows, postRows } from "./inspect/rows";
import { shapeLines } from "./inspect/shape-lines";

const request = readArguments(process.argv.slice(2));
if (typeof request === "string") end(2, request);

const text = contentOf(request.file);
if (text === undefined) end(1, `${request.file}: cannot be read`);

const document = asDocument(text);
if (document === undefined) end(1, `${request.file}: neither JSON nor HTML`);
if (document.kind === "responses" && document.badLines > 0) {
  console.error(`${document.badLines} lines are no JSON and were left out`);
}

if (request.isShape) {
  print(shapeLines(document));
} else {
  const found = readingsIn(document, request);
  if (found === undefined) end(1, `${request.file}: nothing that a reader of ours could read`);
  const { platform, readings } = found;
  print(request.isPeople ? personRows(platform, readings) : postRows(platform, readings, request.brands));
  console.error(JSON.stringify(accountFor(readings)));
}

function contentOf(file: string): string | undefined {
  try {
    return readFileSync(resolve(process.env.FROM_FOLDER ?? ".", file), "utf8").replace(/^\uFEFF/, "");
  } catch {
    // Reported by the caller, in one line and without a stack.
    return undefined;
  }
}

interface Counted {
  readonly slots: number;
  readonly nested: number;
  readonly dropped: Dropped;
}

/** Rows of slots are what the slots gave, so that slots = posts + everything dropped. */
function accountFor(readings: readonly Counted[]) {
  const dropped: Record<string, number> = {};
  for (const reading of readings) {
    for (const [reason, times] of Object.entries(reading.dropped)) {
      dropped[reason] = (dropped[reason] ?? 0) + times;
    }
  }
  const slots = readings.reduce((sum, reading) => sum + reading.slots, 0);
  const nested = readings.reduce((sum, reading) => sum + reading.nested, 0);
  const posts = slots - Object.values(dropped).reduce((sum, times) => sum + times, 0);
  return { slots, posts, nested, dropped };
}

/** One write a line would lose the rest when a pager closes; one write for all is whole or nothing. */
function print(lines: readonly string[]): void {
  if (lines.length > 0) process.stdout.write(`${lines.join("\n")}\n`);
}

function end(code: number, message: string): never {
  console.error(message);
  process.exit(code);
}

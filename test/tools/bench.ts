/**
 * Benchmarks: every figure beside its baseline from the same run.
 *
 *   npm run bench                        all of them, as tables
 *   npm run bench -- capture match       some of them
 *   npm run bench -- capture --json      nothing but JSON on standard output
 *   npm run bench -- --smoke             once each, with tiny inputs: do they run?
 *
 * A benchmark is a file in test/bench that exports `bench` (see support/bench.ts there). Exit 2 on misuse.
 */

import { readdirSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";

import type { Bench, BenchRow } from "../bench/support/bench";
import { table } from "./table";

const folder = fileURLToPath(new URL("../bench/", import.meta.url));
const names = readdirSync(folder)
  .filter((file) => file.endsWith(".ts"))
  .map((file) => file.slice(0, -".ts".length))
  .toSorted();

const { wanted, isJson, smoke } = readArguments();
const results: Record<string, { question: string; rows: readonly BenchRow[] }> = {};
for (const name of wanted) {
  const bench = await load(name);
  const { question } = bench;
  const rows = await bench.run({ smoke });
  results[name] = { question, rows };
  if (!isJson) console.log(`\n${name}: ${question}\n\n${tableOf(rows)}`);
}
if (isJson) console.log(JSON.stringify(results, null, 2));

function readArguments(): { wanted: readonly string[]; isJson: boolean; smoke: boolean } {
  try {
    const { values, positionals } = parseArgs({
      options: { json: { type: "boolean", default: false }, smoke: { type: "boolean", default: false } },
      allowPositionals: true,
    });
    const unknown = positionals.find((name) => !names.includes(name));
    if (unknown !== undefined) return misused(`There is no benchmark "${unknown}".`);
    return { wanted: positionals.length > 0 ? positionals : names, isJson: values.json, smoke: values.smoke };
  } catch (error) {
    return misused(error instanceof Error ? error.message : String(error));
  }
}

function misused(reason: string): never {
  console.error(`${reason}\nusage: npm run bench -- [NAME…] [--json] [--smoke]\nnames: ${names.join(", ")}`);
  process.exit(2);
}

async function load(name: string): Promise<Bench> {
  const loaded: { bench: Bench } = await import(pathToFileURL(`${folder}${name}.ts`).href);
  return loaded.bench;
}

function tableOf(rows: readonly BenchRow[]): string {
  return table(
    ["", "value", "baseline", "ratio", "unit"],
    rows.map(({ what, value, baseline, ratio, unit }) => [
      what,
      figure(value),
      figure(baseline),
      figure(ratio),
      unit,
    ]),
    "<>>><",
  );
}

/** Three digits that mean something. */
function figure(value: number | undefined): string {
  if (value === undefined) return "";
  if (Number.isInteger(value)) return value.toLocaleString("en");
  return Math.abs(value) >= 100 ? value.toFixed(0) : value.toPrecision(3);
}

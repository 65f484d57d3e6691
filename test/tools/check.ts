/**
 * Everything that must be true before a change is shared.
 *
 *   npm test                     all parts; one that fails does not stop the others
 *   npm test -- --only lint      one part, or several: --only unit --only lint
 *   npm test -- --verbose        with the output of parts that pass
 *
 * The last line is "N passed, N failed" with the number of tests (a part without tests counts as one),
 * "N skipped" where some did not run, and "N unsteady" where journeys needed a second look.
 */

import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

import { endCommands, runNode } from "./check/command";
import { parts } from "./check/parts";
import type { Part } from "./check/parts";
import { testsIn } from "./check/reports";
import type { Tests } from "./check/reports";
import { schedule } from "./check/schedule";
import { afterSecondLook, lookAgainAt, looks, worthALook } from "./check/second-look";
import { table } from "./table";

interface Outcome {
  readonly part: Part;
  readonly isWell: boolean;
  readonly tests: Tests;
  readonly seconds: number;
}

/** Of the tests that a part skipped, as many are named. */
const mostNamed = 20;
const samples = fileURLToPath(new URL("../../../shared/samples", import.meta.url));
const { values } = readArguments();
const wanted = parts.filter(({ name }) => values.only === undefined || values.only.includes(name));
const reports = mkdtempSync(join(tmpdir(), "mentionary-check-"));
const outcomes: Outcome[] = [];
const isAlone = wanted.length === 1;

process.once("exit", () => rmSync(reports, { recursive: true, force: true }));
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(signal, () => {
    endCommands();
    process.exit(130);
  });

await schedule(wanted, 2, run, notRun);
finish();

async function run(part: Part): Promise<boolean> {
  const started = performance.now();
  const report = join(reports, `${part.name}.json`);
  const reporting = part.report === "vitest" ? vitestReport(report) : [];
  const { code, output } = await runNode([...part.run, ...reporting], {
    environment: { PLAYWRIGHT_JSON_OUTPUT_NAME: report },
    isShown: isAlone,
  });
  const first = part.report && testsIn(part.report, report);
  const steadied = first && (await lookAgain(part, first, report));
  const tests = steadied ?? first;
  const isWell = (code === 0 || steadied !== undefined) && (tests?.failed ?? 0) === 0;
  note({
    part,
    isWell,
    tests: tests ? { ...tests, failed: isWell ? 0 : Math.max(1, tests.failed) } : onePart(isWell),
    seconds: (performance.now() - started) / 1000,
  });
  if (!isAlone && (!isWell || steadied || values.verbose)) print(`\n── ${part.name} ──\n${output.trim()}\n`);
  return isWell;
}

/** @returns what is known after the second look, where there was one and it changed anything. */
async function lookAgain(part: Part, first: Tests, report: string): Promise<Tests | undefined> {
  const journeys = part.report === "playwright" ? worthALook(report, first) : [];
  if (journeys.length === 0) return undefined;
  const second = join(reports, `${part.name}-again.json`);
  await runNode([...part.run, ...lookAgainAt(journeys)], {
    environment: { PLAYWRIGHT_JSON_OUTPUT_NAME: second },
    isShown: isAlone,
  });
  return afterSecondLook(first, journeys, second);
}

function vitestReport(path: string): string[] {
  return ["--reporter=default", "--reporter=json", `--outputFile.json=${path}`];
}

function onePart(isWell: boolean): Tests {
  return { passed: isWell ? 1 : 0, failed: isWell ? 0 : 1, skipped: [], failures: [] };
}

function notRun(part: Part, because: string) {
  print(`✗ ${part.name}: not run, because ${because} failed`);
  outcomes.push({ part, isWell: false, tests: onePart(false), seconds: 0 });
}

function note(outcome: Outcome) {
  outcomes.push(outcome);
  const { part, isWell, seconds } = outcome;
  print(`${isWell ? "✓" : "✗"} ${part.name} (${seconds.toFixed(1)} s)`);
}

function finish() {
  const inOrder = wanted.flatMap((part) => outcomes.find((outcome) => outcome.part === part) ?? []);
  for (const { part, tests } of inOrder) {
    for (const name of tests.skipped.slice(0, mostNamed)) print(`skipped in ${part.name}: ${name}`);
    for (const name of tests.unsteady ?? [])
      print(`unsteady in ${part.name}: ${name}: failed, then passed ${looks} times`);
    for (const failure of tests.failures) print(`failed in ${part.name}: ${failure}`);
    const more = tests.skipped.length - mostNamed;
    if (more > 0) print(`skipped in ${part.name}: ${more} more`);
  }
  if (!existsSync(samples)) print("The recordings (../shared/samples) are absent: their tests were skipped.");
  const rows = inOrder.map(({ part, isWell, tests, seconds }) => [
    isWell ? "✓" : "✗",
    part.name,
    String(tests.passed),
    String(tests.failed),
    String(tests.skipped.length),
    `${seconds.toFixed(1)} s`,
  ]);
  print(`\n${table(["", "part", "passed", "failed", "skipped", "time"], rows, "<<>>>>")}`);
  print(`${(performance.now() / 1000).toFixed(0)} s in all`);
  const sum = (count: (tests: Tests) => number) => inOrder.reduce((all, { tests }) => all + count(tests), 0);
  const skipped = sum((tests) => tests.skipped.length);
  const failed = sum((tests) => tests.failed);
  const unsteady = sum((tests) => tests.unsteady?.length ?? 0);
  process.exitCode = failed > 0 ? 1 : 0;
  print(
    [
      `${sum((tests) => tests.passed)} passed`,
      `${failed} failed`,
      ...(skipped > 0 ? [`${skipped} skipped`] : []),
      ...(unsteady > 0 ? [`${unsteady} unsteady`] : []),
    ].join(", "),
  );
}

function print(line: string) {
  process.stdout.write(`${line}\n`);
}

function readArguments() {
  const names = parts.map(({ name }) => name);
  try {
    const read = parseArgs({
      options: { only: { type: "string", multiple: true }, verbose: { type: "boolean" } },
    });
    const unknown = read.values.only?.find((name) => !names.includes(name));
    if (unknown !== undefined) throw new Error(`there is no part "${unknown}"`);
    return read;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    console.error(`usage: npm test -- [--only ${names.join("|")}]… [--verbose]`);
    return process.exit(2);
  }
}

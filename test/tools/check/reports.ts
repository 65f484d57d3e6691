/** What the test runners write down for machines, read into one form. */

import { existsSync, readFileSync } from "node:fs";

import { asCount, asList, asText, at } from "@/lib/kit/read";

export interface Tests {
  readonly passed: number;
  readonly failed: number;
  /** Which failed, and what each said first, as far as the runner knows them by name. */
  readonly failures: readonly string[];
  /** Full names of tests that did not run. They are said aloud. */
  readonly skipped: readonly string[];
  /** Full names of tests that failed, and then passed as often as `second-look` asks. They are said aloud, too. */
  readonly unsteady?: readonly string[];
}

export type ReportKind = "vitest" | "playwright";

/** `undefined` where the runner did not get as far as writing its report. */
export function testsIn(kind: ReportKind, path: string): Tests | undefined {
  if (!existsSync(path)) return undefined;
  const report: unknown = JSON.parse(readFileSync(path, "utf8"));
  return kind === "vitest" ? vitestTests(report) : playwrightTests(report);
}

function vitestTests(report: unknown): Tests {
  const tests = asList(at(report, "testResults")).flatMap((file) => asList(at(file, "assertionResults")));
  const names = (statuses: readonly string[]) =>
    tests.flatMap((test) => (statuses.includes(asText(at(test, "status")) ?? "") ? nameOf(test) : []));
  // A file that cannot be loaded has no tests that could fail, and is a failure all the same.
  const brokenFiles = asList(at(report, "testResults")).filter(
    (file) => at(file, "status") === "failed" && asList(at(file, "assertionResults")).length === 0,
  );
  return {
    passed: names(["passed"]).length,
    failed: names(["failed"]).length + brokenFiles.length,
    failures: [
      ...tests.flatMap((test) => (asText(at(test, "status")) === "failed" ? failureOf(test) : [])),
      ...brokenFiles.map((file) => said(asText(at(file, "name")), at(file, "message"))),
    ],
    skipped: names(["skipped", "pending", "todo", "disabled"]),
  };
}

function failureOf(test: unknown): string {
  return said(nameOf(test), at(test, "failureMessages", 0));
}

/** With all that a property needs to be tried again: it says so on its first lines. */
const mostSaid = 600;

function said(name: string | undefined, message: unknown): string {
  return `${name ?? "a file"}: ${(asText(message) ?? "").slice(0, mostSaid)}`;
}

function nameOf(test: unknown): string {
  return asText(at(test, "fullName")) ?? "a test without a name";
}

function playwrightTests(report: unknown): Tests {
  const count = (name: string) => asCount(at(report, "stats", name)) ?? 0;
  return {
    passed: count("expected"),
    failed: count("unexpected") + count("flaky") + asList(at(report, "errors")).length,
    failures: journeysIn(report, "unexpected").map(({ name }) => name),
    skipped: journeysIn(report, "skipped").map(({ name }) => name),
  };
}

export interface Journey {
  /** With its browser. */
  readonly name: string;
  readonly project: string;
  /** As Playwright's command line takes it: a file and a line. */
  readonly place: string;
}

/** @returns the journeys of Playwright's report that ended so. */
export function journeysIn(report: unknown, status: "skipped" | "unexpected"): Journey[] {
  const here = asList(at(report, "specs")).flatMap((spec) =>
    asList(at(spec, "tests")).flatMap((test) => (at(test, "status") === status ? journeyOf(spec, test) : [])),
  );
  return [...here, ...asList(at(report, "suites")).flatMap((suite) => journeysIn(suite, status))];
}

function journeyOf(spec: unknown, test: unknown): Journey {
  const project = asText(at(test, "projectName")) ?? "";
  return {
    name: `${project}: ${asText(at(spec, "title")) ?? ""}`,
    project,
    place: `${asText(at(spec, "file")) ?? ""}:${asCount(at(spec, "line")) ?? 0}`,
  };
}

/** What the test runners write down for machines, read into one form. */

import { existsSync, readFileSync } from "node:fs";

import { asCount, asList, asText, at } from "@/lib/kit/read";

export interface Tests {
  readonly passed: number;
  readonly failed: number;
  /** Full names of tests that did not run. They are said aloud. */
  readonly skipped: readonly string[];
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
    skipped: names(["skipped", "pending", "todo", "disabled"]),
  };
}

function nameOf(test: unknown): string {
  return asText(at(test, "fullName")) ?? "a test without a name";
}

function playwrightTests(report: unknown): Tests {
  const count = (name: string) => asCount(at(report, "stats", name)) ?? 0;
  return {
    passed: count("expected"),
    failed: count("unexpected") + count("flaky") + asList(at(report, "errors")).length,
    skipped: asList(at(report, "suites")).flatMap(skippedIn),
  };
}

function skippedIn(suite: unknown): string[] {
  const here = asList(at(suite, "specs")).flatMap((spec) =>
    asList(at(spec, "tests")).flatMap((test) =>
      at(test, "status") === "skipped"
        ? `${asText(at(test, "projectName")) ?? ""}: ${asText(at(spec, "title")) ?? ""}`
        : [],
    ),
  );
  return [...here, ...asList(at(suite, "suites")).flatMap(skippedIn)];
}

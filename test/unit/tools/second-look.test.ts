import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, expect, test } from "vitest";

import { afterSecondLook, lookAgainAt, worthALook } from "@/test/tools/check/second-look";

const folder = mkdtempSync(join(tmpdir(), "mentionary-look-"));
afterAll(() => rmSync(folder, { recursive: true }));

function reportOf(failed: readonly string[], passed = 0): string {
  const path = join(folder, `${failed.join("-")}-${passed}.json`);
  const specs = failed.map((title) => ({
    title,
    file: `${title}.spec.ts`,
    line: 7,
    tests: [{ status: "unexpected", projectName: "firefox" }],
  }));
  const stats = { expected: passed, unexpected: failed.length, flaky: 0 };
  writeFileSync(path, JSON.stringify({ stats, errors: [], suites: [{ suites: [{ specs }] }] }));
  return path;
}
const journey = (title: string) => ({
  name: `firefox: ${title}`,
  project: "firefox",
  place: `${title}.spec.ts:7`,
});
const first = (failed: number) => ({ passed: 150, failed, skipped: [], failures: ["firefox: a"] });

test.each([
  ["none failed", [], 0, []],
  ["one failed", ["home"], 1, [journey("home")]],
  ["as many as may be unsteady", ["a", "b"], 2, [journey("a"), journey("b")]],
  ["more than may be unsteady", ["a", "b", "c"], 3, []],
  ["something failed besides", ["home"], 2, []],
] as const)("%s: what is looked at again", (_name, failed, count, expected) => {
  expect(worthALook(reportOf(failed), first(count))).toEqual(expected);
});

test("a runner that broke down gets no second look", () => {
  expect(worthALook(join(folder, "absent.json"), undefined)).toEqual([]);
});

test.each([
  [
    "each passed three times",
    [],
    6,
    { passed: 152, failed: 0, skipped: [], failures: [], unsteady: ["firefox: a", "firefox: b"] },
  ],
  ["one failed once more", ["a"], 5, undefined],
  ["one did not run as often", [], 5, undefined],
  ["nothing ran", [], 0, undefined],
] as const)("%s: what is known then", (_name, failed, passed, expected) => {
  expect(afterSecondLook(first(2), [journey("a"), journey("b")], reportOf(failed, passed))).toEqual(expected);
});

test("the second look is at these journeys, in their browsers, and at no others", () => {
  const other = { ...journey("a"), project: "chromium" };
  expect(lookAgainAt([journey("a"), other])).toEqual([
    "a.spec.ts:7",
    "--project",
    "firefox",
    "--project",
    "chromium",
    "--repeat-each",
    "3",
  ]);
});

test("without a report of the second look the first one stands", () => {
  expect(afterSecondLook(first(1), [journey("a")], join(folder, "absent.json"))).toBeUndefined();
});

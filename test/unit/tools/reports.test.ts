import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, expect, test } from "vitest";

import { testsIn } from "@/test/tools/check/reports";

const folder = mkdtempSync(join(tmpdir(), "mentionary-reports-"));
afterAll(() => rmSync(folder, { recursive: true }));

function written(name: string, report: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(report));
  return path;
}

test("vitest's report: a file that cannot be loaded is a failure", () => {
  const path = written("vitest.json", {
    testResults: [
      {
        status: "failed",
        assertionResults: [
          { status: "passed", fullName: "a" },
          { status: "failed", fullName: "b", failureMessages: ["Error: Property failed\n{ seed: 7 }"] },
          { status: "skipped", fullName: "c" },
        ],
      },
      { status: "failed", name: "c.test.ts", message: "cannot be loaded", assertionResults: [] },
    ],
  });
  expect(testsIn("vitest", path)).toEqual({
    passed: 1,
    failed: 2,
    skipped: ["c"],
    failures: ["b: Error: Property failed\n{ seed: 7 }", "c.test.ts: cannot be loaded"],
  });
});

test("playwright's report: a skipped journey is named with its browser", () => {
  const path = written("playwright.json", {
    stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 1 },
    errors: [],
    suites: [
      { suites: [{ specs: [{ title: "home", tests: [{ status: "skipped", projectName: "firefox" }] }] }] },
      { specs: [{ title: "feed", tests: [{ status: "unexpected", projectName: "chromium" }] }] },
    ],
  });
  expect(testsIn("playwright", path)).toEqual({
    passed: 3,
    failed: 2,
    skipped: ["firefox: home"],
    failures: ["chromium: feed"],
  });
});

test("a runner that wrote no report said nothing", () => {
  expect(testsIn("vitest", join(folder, "absent.json"))).toBeUndefined();
});

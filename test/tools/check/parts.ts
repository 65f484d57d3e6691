/** The parts of `npm test`: what each runs, what it has to wait for, and how much of the machine it takes. */

import { tool } from "./command";
import type { ReportKind } from "./reports";

export interface Part {
  readonly name: string;
  readonly run: readonly [script: string, ...given: string[]];
  /** Parts that must have ended well before. */
  readonly after?: readonly string[];
  /** Of two: a part that starts browsers two at a time takes both. */
  readonly lanes: 1 | 2;
  /** A runner that counts its own tests; every other part counts as one. */
  readonly report?: ReportKind;
}

/** In the order in which they are begun, as far as there is room. */
export const parts: readonly Part[] = [
  { name: "build", run: ["test/tools/build.ts"], lanes: 1 },
  { name: "format", run: [tool.oxfmt, "--check"], lanes: 1 },
  { name: "lint", run: [tool.oxlint], after: ["build"], lanes: 1 },
  { name: "unused", run: [tool.knip, "--no-progress"], lanes: 1 },
  { name: "store", run: ["test/tools/check/store-lint.ts"], after: ["build"], lanes: 1 },
  { name: "unit", run: vitest("unit"), after: ["build"], lanes: 1, report: "vitest" },
  { name: "browser", run: vitest("browser"), lanes: 1, report: "vitest" },
  { name: "bench", run: ["test/tools/bench.ts", "--smoke"], after: ["build"], lanes: 1 },
  {
    name: "journeys",
    run: [tool.playwright, "test", "--config", "test/playwright.config.ts", "--reporter", "list,json"],
    after: ["build"],
    lanes: 2,
    report: "playwright",
  },
];

function vitest(project: string): Part["run"] {
  return [tool.vitest, "run", "--config", "test/vitest.config.ts", "--project", project];
}

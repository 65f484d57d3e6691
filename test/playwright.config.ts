import { defineConfig } from "@playwright/test";

import type { BrowserName } from "./support/browsers/driver";

/** The journeys: each runs in both browsers, offline, in a browser of its own. */
export default defineConfig<{ engine: BrowserName }>({
  testDir: "e2e",
  outputDir: "../test-results",
  tsconfig: "../tsconfig.json",
  // Patience, not a limit of speed: a loaded machine may take its time, and what hangs is red all the same.
  timeout: 120_000,
  expect: { timeout: 30_000 },
  retries: 0,
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  reporter: "list",
  projects: [
    { name: "chromium", use: { engine: "chromium" } },
    { name: "firefox", use: { engine: "firefox" } },
  ],
});

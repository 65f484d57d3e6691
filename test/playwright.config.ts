import { defineConfig } from "@playwright/test";

import type { BrowserName } from "./support/browsers/driver";

/** The journeys: each runs in both browsers, offline, in a browser of its own. */
export default defineConfig<{ engine: BrowserName }>({
  testDir: "e2e",
  outputDir: "../test-results",
  tsconfig: "../tsconfig.json",
  timeout: 60_000,
  expect: { timeout: 15_000 },
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

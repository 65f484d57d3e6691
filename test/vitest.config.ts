import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

import preact from "@preact/preset-vite";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("..", import.meta.url));
const chromium = process.env.CHROMIUM ?? "/usr/bin/chromium";

/** Recorded real pages and responses; their tests are skipped aloud where the folder is absent. */
const samples = fileURLToPath(new URL("../../shared/samples", import.meta.url));

const shared = {
  root,
  resolve: {
    alias: [
      { find: /^@\//, replacement: root },
      // As it is built: see wxt.config.ts.
      { find: /^dexie$/, replacement: "dexie/dist/modern/dexie.mjs" },
    ],
  },
  define: { __SAMPLES__: JSON.stringify(existsSync(samples) ? samples : "") },
};

/** How long is waited says nothing about a test: a busy machine takes its time. */
const patience = { testTimeout: 60_000, expect: { poll: { timeout: 30_000 } } };

export default defineConfig({
  ...shared,
  test: {
    sequence: { shuffle: true },
    projects: [
      {
        ...shared,
        test: { ...patience, name: "unit", include: ["test/{unit,guard}/**/*.test.ts"] },
      },
      {
        // What touches IndexedDB or the DOM runs in the real thing.
        ...shared,
        plugins: [preact()],
        optimizeDeps: {
          include: [
            "dexie/dist/modern/dexie.mjs",
            "preact",
            "preact/hooks",
            "preact/jsx-runtime",
            "preact/jsx-dev-runtime",
            "fast-check",
            "valibot",
            "axe-core",
            "hucre/csv",
            "hucre/xlsx",
            "uplot",
            "@noble/hashes/argon2.js",
            "@noble/hashes/sha2.js",
          ],
        },
        server: { fs: { allow: [root, samples] } },
        test: {
          ...patience,
          name: "browser",
          include: ["test/browser/**/*.test.{ts,tsx}"],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                executablePath: chromium,
                args: [
                  "--no-sandbox",
                  "--disable-gpu",
                  "--disable-quic",
                  "--no-first-run",
                  "--disable-background-networking",
                  "--disable-component-update",
                  "--disable-sync",
                ],
              },
            }),
            instances: [{ browser: "chromium" }],
          },
        },
      },
    ],
  },
});

/** The half of a benchmark that runs in a page, as one script. */

import { fileURLToPath } from "node:url";

import { build } from "vite";

const root = fileURLToPath(new URL("../../..", import.meta.url));

/** @param entry path from the root of the project. */
export async function bundled(entry: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: "silent",
    root,
    resolve: {
      alias: [
        { find: /^@\//, replacement: root },
        // As it is built: see wxt.config.ts.
        { find: /^dexie$/, replacement: "dexie/dist/modern/dexie.mjs" },
      ],
    },
    build: {
      write: false,
      minify: false,
      target: "es2024",
      lib: { entry: `${root}${entry}`, formats: ["iife"], name: "bench" },
    },
  });
  const outputs = Array.isArray(result) ? result : "output" in result ? [result] : [];
  const chunk = outputs.flatMap(({ output }) => output).find(({ type }) => type === "chunk");
  if (chunk?.type !== "chunk") throw new Error(`${entry} could not be built`);
  return chunk.code;
}

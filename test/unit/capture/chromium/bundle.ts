/** One file of ours as the text of a classic script, as the production build makes it. */

import { fileURLToPath } from "node:url";

import { build } from "vite";

const root = fileURLToPath(new URL("../../../../", import.meta.url));

/** @param entry path from the project's root. */
export async function bundle(entry: string): Promise<string> {
  const result = await build({
    root,
    configFile: false,
    logLevel: "error",
    resolve: { alias: [{ find: /^@\//, replacement: root }] },
    build: {
      write: false,
      minify: true,
      target: "es2022",
      modulePreload: false,
      rolldownOptions: { input: `${root}${entry}`, output: { format: "iife" } },
    },
  });
  const outputs = Array.isArray(result) ? result : [result];
  const [first] = outputs.flatMap((made) => ("output" in made ? made.output : []));
  if (first?.type !== "chunk") throw new Error(`${entry} was not built`);
  return first.code;
}

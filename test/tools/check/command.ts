/** Runs one tool of the project and keeps what it says. */

import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../../..", import.meta.url));

export interface Finished {
  readonly code: number;
  readonly output: string;
}

const running = new Set<ChildProcess>();

/** Ends what is still running, each by its own id. */
export function endCommands() {
  for (const child of running) child.kill("SIGTERM");
}

/**
 * @param script path of a script for Node, from the project's root, so that it runs on every system.
 * @param isShown also print the output as it comes.
 */
export function runNode(
  [script, ...rest]: readonly [string, ...string[]],
  { environment = {}, isShown = false }: { environment?: NodeJS.ProcessEnv; isShown?: boolean } = {},
): Promise<Finished> {
  return new Promise((resolve) => {
    const loader = script.startsWith("test/") ? ["--import", "./test/tools/alias.mjs"] : [];
    const child = spawn(process.execPath, [...loader, script, ...rest], {
      cwd: root,
      env: { ...process.env, NO_UPDATE_NOTIFIER: "1", ...environment },
      stdio: ["ignore", "pipe", "pipe"],
    });
    running.add(child);
    let output = "";
    const keep = (part: Buffer) => {
      output += part.toString();
      if (isShown) process.stdout.write(part);
    };
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    child.on("error", (error) => (output += String(error)));
    child.on("close", (code) => {
      running.delete(child);
      resolve({ code: code ?? 1, output });
    });
  });
}

/** Where the tools that we start have their command lines. */
export const tool = {
  oxfmt: "node_modules/oxfmt/bin/oxfmt",
  oxlint: "node_modules/oxlint/bin/oxlint",
  knip: "node_modules/knip/bin/knip.js",
  vitest: "node_modules/vitest/vitest.mjs",
  playwright: "node_modules/@playwright/test/cli.js",
  wxt: "node_modules/wxt/bin/wxt.mjs",
  webExt: "node_modules/web-ext/bin/web-ext.js",
} as const;

// @ts-check
/**
 * The door of every npm script: makes the clone ready, then runs the command on the project's own
 * Node.
 *
 *   node test/tools/go.mjs <command> [arguments]
 */

import { spawn } from "node:child_process";
import { delimiter, join } from "node:path";

import { installPackages, node, readyBrowser, readyLibreOffice, root, SetupError } from "./ready.mjs";

/** @type {Record<string, { run: string[], browsers?: ("chromium" | "firefox")[], office?: true }>} */
const commands = {
  bench: { run: ["test/tools/bench.ts"], browsers: ["chromium"] },
  build: { run: ["test/tools/build.ts"] },
  check: { run: ["test/tools/check.ts"], browsers: ["chromium", "firefox"], office: true },
  dev: { run: ["node_modules/wxt/bin/wxt.mjs"] },
  fix: { run: ["test/tools/fix.ts"] },
  inspect: { run: ["test/tools/inspect.ts"] },
  shots: { run: ["test/tools/take-shots.ts"], browsers: ["chromium"] },
  start: { run: ["test/tools/start.ts"], browsers: ["chromium"] },
};

const [name = "", ...args] = process.argv.slice(2);
const command = commands[name];
if (!command) {
  console.error(`usage: go <${Object.keys(commands).join("|")}> [arguments]`);
  process.exit(2);
}

try {
  installPackages();
  const found = Object.fromEntries(
    (command.browsers ?? []).map((browser) => [browser.toUpperCase(), readyBrowser(browser)]),
  );
  const soffice = command.office && readyLibreOffice();
  const bin = join(root, "node_modules", ".bin");
  const child = spawn(node, ["--import", "./test/tools/alias.mjs", ...command.run, ...args], {
    cwd: root,
    stdio: "inherit",
    // The project's Node comes first, so that every tool started from here runs on it too.
    env: {
      ...process.env,
      ...found,
      ...(soffice && { SOFFICE: soffice }),
      PATH: [join(root, "node_modules", "node", "bin"), bin, process.env.PATH].join(delimiter),
      FROM_FOLDER: process.env.INIT_CWD ?? process.cwd(),
    },
  });
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM"]))
    process.on(signal, () => child.kill(signal));
  child.on("exit", (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  console.error(error.message);
  process.exit(1);
}

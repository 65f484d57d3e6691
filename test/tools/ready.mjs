// @ts-check
/**
 * Brings a fresh clone to the point where everything runs: the packages of the lock file, Node 24
 * among them, and the browsers that a command needs. Only Node's own modules, and nothing newer
 * than Node 18: this file runs before anything is installed.
 */

import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));
const windows = process.platform === "win32";
const stamp = join(root, "node_modules", ".installed-from");

/** Node 24 of the project's own, whatever the machine has. */
export const node = join(root, "node_modules", "node", "bin", windows ? "node.exe" : "node");

/** A failure that the user can mend: shown as one line, without a stack. */
export class SetupError extends Error {}

export function installPackages() {
  const lock = createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .digest("hex");
  const isInstalled = existsSync(node) && existsSync(stamp) && readFileSync(stamp, "utf8") === lock;
  if (!isInstalled) {
    say("Installing packages (about a minute, once)");
    rmSync(stamp, { force: true });
    // Not `npm ci`: it refuses a lock file made where a registry lacked other systems' optional binaries.
    run(
      windows ? "npm.cmd" : "npm",
      ["install", "--no-save", "--no-fund", "--no-audit", "--loglevel=error"],
      "npm install failed",
    );
    if (!existsSync(node))
      throw new SetupError("Node 24 was not installed: run npm install without --ignore-scripts.");
  }
  // The folder that tsconfig.json extends is made, not committed; it may be gone while the packages are there.
  if (!isInstalled || !existsSync(join(root, ".wxt", "tsconfig.json")))
    run(node, [join(root, "node_modules", "wxt", "bin", "wxt.mjs"), "prepare"], "wxt prepare failed", "pipe");
  if (!isInstalled) writeFileSync(stamp, lock);
}

/**
 * Finds a browser, or installs it where that can be done without asking: Debian's package as root,
 * else Playwright's own download for Chromium.
 *
 * @param {"chromium" | "firefox"} name
 * @returns {string} path of the executable
 */
export function readyBrowser(name) {
  const found = findBrowser(name);
  if (found) return found;
  const debianPackage = name === "chromium" ? "chromium" : "firefox-esr";
  if (onPath("apt-get") && process.getuid?.() === 0) {
    installDebian(debianPackage);
  } else if (name === "chromium") {
    say("Downloading Chromium (once)");
    run(
      node,
      [join(root, "node_modules", "playwright", "cli.js"), "install", "chromium"],
      "Chromium could not be downloaded",
    );
  }
  const installed = findBrowser(name);
  if (installed) return installed;
  throw new SetupError(`${name} was not found: install it, or set ${name.toUpperCase()} to its path.`);
}

/**
 * Finds LibreOffice, or installs its spreadsheet where that can be done without asking (90 MB, half a minute).
 *
 * @returns {string | undefined} `undefined` = the tests that need it say that they are skipped
 */
export function readyLibreOffice() {
  const found = findLibreOffice();
  if (found) return found;
  try {
    if (onPath("apt-get") && process.getuid?.() === 0)
      installDebian("libreoffice-calc-nogui", ["--no-install-recommends"]);
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    say(error.message);
  }
  return findLibreOffice();
}

function findLibreOffice() {
  return process.env.SOFFICE ?? onPath("soffice");
}

/**
 * @param {string} name
 * @param {string[]} [options]
 */
function installDebian(name, options = []) {
  say(`Installing ${name} (once)`);
  const quiet = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  run("apt-get", ["update", "-qq"], "apt-get update failed", "pipe", quiet);
  run("apt-get", ["install", "-y", "-qq", ...options, name], `${name} could not be installed`, "pipe", quiet);
}

/** @param {"chromium" | "firefox"} name */
function findBrowser(name) {
  const given = process.env[name.toUpperCase()];
  if (given) {
    if (existsSync(given)) return given;
    throw new SetupError(`${name.toUpperCase()} is set to ${given}, which does not exist.`);
  }
  const names = name === "chromium" ? ["chromium", "chromium-browser"] : ["firefox-esr", "firefox"];
  return (name === "chromium" ? playwrightsChromium() : undefined) ?? names.map(onPath).find(Boolean);
}

function playwrightsChromium() {
  const asked = spawnSync(
    node,
    ["-e", "process.stdout.write(require('playwright-core').chromium.executablePath())"],
    { cwd: root, encoding: "utf8" },
  );
  return asked.stdout && existsSync(asked.stdout) ? asked.stdout : undefined;
}

/** @param {string} name */
function onPath(name) {
  const folders = [...(process.env.PATH ?? "").split(delimiter), "/usr/bin"];
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {string} failure what to say when it fails
 * @param {"inherit" | "pipe"} [output] "pipe" shows the output only when it fails
 * @param {NodeJS.ProcessEnv} [env]
 */
function run(command, args, failure, output = "inherit", env = process.env) {
  const done = spawnSync(command, args, {
    cwd: root,
    stdio: ["ignore", output, output],
    encoding: "utf8",
    env,
    shell: windows,
  });
  if (done.status === 0) return;
  throw new SetupError(
    `${failure}${done.stderr ? `: ${done.stderr.trim().split("\n").slice(-3).join(" / ")}` : ""}`,
  );
}

/** @param {string} line */
export function say(line) {
  process.stderr.write(`· ${line}\n`);
}

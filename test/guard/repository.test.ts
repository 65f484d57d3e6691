/** What holds for the repository as a whole. */

import { existsSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { sites } from "@/lib/platforms/sites";

import { read, root, textFiles, topLevel } from "./repository";

const allowedTopLevel = new Set([
  ".ci",
  ".editorconfig",
  ".github",
  ".gitignore",
  ".npmrc",
  ".oxfmtrc.json",
  ".oxlintrc.json",
  "LICENSE",
  "README.md",
  "components",
  "entrypoints",
  "lib",
  "package-lock.json",
  "package.json",
  "test",
  "tsconfig.json",
  "wxt.config.ts",
]);

interface Package {
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

const readme = existsSync(join(root, "README.md")) ? read("README.md") : "";
const described: Package = JSON.parse(read("package.json"));

test("nothing new lies at the top level", () => {
  expect(topLevel().filter((name) => !allowedTopLevel.has(name))).toEqual([]);
});

test("every package is pinned to one version", () => {
  const loose = Object.entries({ ...described.dependencies, ...described.devDependencies })
    .filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))
    .map(([name]) => `${name}: run npm install with --save-exact`);
  expect(loose).toEqual([]);
});

test("the README says what every command is for", () => {
  const commands = Object.keys(described.scripts).map((name) =>
    ["test", "start"].includes(name) ? `npm ${name}` : `npm run ${name}`,
  );
  expect(commands.filter((command) => !readme.includes(command))).toEqual([]);
});

test("the README names every site that is read", () => {
  expect(sites.map(({ label }) => label).filter((label) => !readme.includes(label))).toEqual([]);
});

test("no file names a path of the machine it was written on", () => {
  // Written in two parts, or this file would be the one that does.
  const paths = [["", "work", ""].join("/"), ["", "tmp", "brief"].join("/")];
  const naming = textFiles().filter((path) => paths.some((wanted) => mentionsPath(read(path), wanted)));
  expect(naming).toEqual([]);
});

test("no promise in a comment has passed its date", () => {
  const today = new Date().toISOString().slice(0, 10);
  const overdue = textFiles().flatMap((path) =>
    [...read(path).matchAll(/TODO \[(\d{4}-\d{2}-\d{2})\][^\n]*/g)].flatMap(([line, date = ""]) =>
      date < today ? `${path}: ${line} (do it now, or give it a new date and say why)` : [],
    ),
  );
  expect(overdue).toEqual([]);
});

test("every TODO has a date", () => {
  const undated = textFiles()
    .filter((path) => /\bTODO\b(?! \[)/.test(withoutThisGuard(path)))
    .map((path) => `${path}: write TODO [2027-06-01]: what, and when it can go`);
  expect(undated).toEqual([]);
});

function withoutThisGuard(path: string): string {
  return path.startsWith("test/guard/") || path === "README.md" ? "" : read(path);
}

/** As a path of its own: "./work/x" and "my/work/" name other folders. */
function mentionsPath(text: string, path: string): boolean {
  return text
    .split(path)
    .slice(0, -1)
    .some((before) => !/[\w.@~-]$/.test(before));
}

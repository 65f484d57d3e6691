/** The repository as text: every file of ours that a contributor may read or change. */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));

export const read = (path: string) => readFileSync(join(root, path), "utf8");

const ignored = new Set([".git", ...read(".gitignore").split("\n").filter(Boolean)]);

/** Names at the top level that belong to the repository. */
export function topLevel(): string[] {
  return readdirSync(root).filter((name) => !ignored.has(name));
}

/** Paths of all text files, from the root. */
export function textFiles(): string[] {
  const binary = /\.(?:png|ico|woff2?)$/;
  return topLevel()
    .flatMap((name) => filesIn(name))
    .filter((path) => !binary.test(path) && path !== "package-lock.json");
}

function filesIn(path: string): string[] {
  try {
    return readdirSync(join(root, path)).flatMap((name) => filesIn(`${path}/${name}`));
  } catch {
    return [path]; // Not a folder, so it is a file.
  }
}

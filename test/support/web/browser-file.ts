/** A file of the repository as a browser can load it: TypeScript loses its types on the way. */

import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { transformWithOxc } from "vite";

import type { WebAnswer } from "./fake-web";

const root = fileURLToPath(new URL("../../..", import.meta.url));

/** @param path from the repository's root; modules import each other without an ending, so it may lack one. */
export async function browserFile(path: string): Promise<WebAnswer | undefined> {
  if (path.includes("..")) return undefined;
  if (path.endsWith(".css")) return file(path, "text/css; charset=utf-8");
  const module = file(`${path}.ts`, "text/javascript; charset=utf-8");
  return module && { ...module, body: (await transformWithOxc(module.body, `${path}.ts`)).code };
}

function file(path: string, type: string): WebAnswer | undefined {
  const whole = `${root}${path}`;
  return existsSync(whole)
    ? { headers: { "content-type": type }, body: readFileSync(whole, "utf8") }
    : undefined;
}

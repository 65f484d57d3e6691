/**
 * Profiles of a browser whose extension holds a large store. Writing a million mentions takes a quarter of an hour
 * on two idle cores, so that a profile is made once and kept in `.bench` for every benchmark that reads one, until something
 * changes that decides what is written. Whoever measures works on a copy.
 */

import { createHash } from "node:crypto";
import { cpSync, existsSync, globSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { prepare } from "@/test/support/app/prepare";
import { openChromium } from "@/test/support/browsers/chromium";
import { xHosts } from "@/test/support/hosts";
import { temporaryFolder, type TemporaryFolder } from "@/test/support/temporary-folder";
import { startFakeWeb } from "@/test/support/web/fake-web";

import { fillStore } from "./store-page";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const extension = join(root, ".output", "chrome-mv3");
const keptIn = join(root, ".bench");
const worthKeeping = 10_000;

/** What decides which rows are written, and in which form. */
const deciding = [
  "lib/{model,rollup,ingest}/**/*.ts",
  "lib/store/*.ts",
  "test/bench/store/{made-up,pour}.ts",
  "test/bench/support/brands.ts",
];

/**
 * A copy of such a profile: X is switched on in it, and nothing was stored besides the mentions.
 *
 * @param size mentions.
 */
export async function filledProfile(size: number, say: (line: string) => void): Promise<TemporaryFolder> {
  const form = createHash("sha256");
  for (const file of globSync(deciding, { cwd: root }).toSorted())
    form.update(readFileSync(join(root, file)));
  const copy = temporaryFolder("filled");
  if (size < worthKeeping) await fill(copy.path, size, say);
  else
    cpSync(await kept(`${size}-${form.digest("hex").slice(0, 12)}`, size, say), copy.path, {
      recursive: true,
    });
  // Or the browser goes on with the worker of the build that filled it.
  rmSync(join(copy.path, "Default", "Service Worker"), { recursive: true, force: true });
  return copy;
}

/** @returns its folder. */
async function kept(name: string, size: number, say: (line: string) => void): Promise<string> {
  const folder = join(keptIn, name);
  if (existsSync(folder)) return folder;
  // What was made in an older form, or not to its end, is of no use.
  for (const old of globSync(`${size}-*`, { cwd: keptIn })) rmSync(join(keptIn, old), { recursive: true });
  await fill(`${folder}-unfinished`, size, say);
  renameSync(`${folder}-unfinished`, folder);
  return folder;
}

async function fill(profile: string, size: number, say: (line: string) => void): Promise<void> {
  const web = await startFakeWeb({});
  const { driver, context } = await openChromium({
    extension,
    profile,
    proxyPort: web.proxyPort,
    willGrant: xHosts,
  });
  try {
    await prepare(driver, []);
    const page = await context.newPage();
    await page.goto(driver.extensionUrl("manifest.json"));
    await fillStore(page, { size, say });
  } finally {
    await driver.close();
    await web.close();
  }
}

/** What the built extension may ask for, and how much it may weigh. `npm run build` makes it. */

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

import { describe, expect, test } from "vitest";

import { sites } from "@/lib/platforms/sites";
import { firefoxExtensionId } from "@/test/support/browsers/extension-id";

import { root } from "./repository";

const builds = ["chrome-mv3", "firefox-mv3"].map((name) => ({ name, folder: join(root, ".output", name) }));

describe.each(builds)("$name", ({ folder }) => {
  const isBuilt = existsSync(join(folder, "manifest.json"));
  const read = (path: string) => readFileSync(join(folder, path), "utf8");

  test.skipIf(!isBuilt)("asks for what was agreed, and for nothing else", () => {
    const { version: _version, ...manifest }: Record<string, unknown> = JSON.parse(read("manifest.json"));
    expect(manifest).toMatchSnapshot();
  });

  test.skipIf(!isBuilt).each([
    // At the start of every page of the site, before its first script.
    { files: ["start.js"], atMost: 3_000 },
    { files: ["tap.js"], atMost: 6_000 },
    // When the page has come up.
    ...sites.map(({ id }) => ({ files: [`capture-${id}.js`], atMost: 30_000 })),
    ...sites.map(({ id }) => ({ files: [`screen-${id}.js`], atMost: 12_000 })),
    { files: ["marks.js"], atMost: 12_000 },
    { files: loadedBy("popup.html"), atMost: 75_000 },
    // Further views of the dashboard are loaded on demand.
    { files: firstRoute("overview"), atMost: 130_000 },
    { files: firstRoute("inbox"), atMost: 130_000 },
  ])("$files: at most $atMost bytes, compressed", ({ files, atMost }) => {
    const size = files.reduce((sum, path) => sum + gzipSync(readFileSync(join(folder, path))).length, 0);
    expect(size).toBeGreaterThan(0);
    expect(size).toBeLessThanOrEqual(atMost);
  });

  test.skipIf(!isBuilt)("the tap knows nothing of the extension it belongs to", () => {
    // In the page's own world there is no extension: a bundle that names one carries code that cannot run.
    expect(read("tap.js")).not.toMatch(/\bruntime\b|\bbrowser\b|\bchrome\b/);
  });

  test.skipIf(!isBuilt)("nothing is loaded from elsewhere", () => {
    for (const path of readdirSync(folder).filter((name) => name.endsWith(".html")))
      expect(read(path)).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
  });

  test.skipIf(!isBuilt)("what a page loads is followed through its imports", () => {
    const core = [expect.stringMatching(/\/core-.*\.js$/), expect.stringMatching(/\/core-.*\.css$/)];
    expect(loadedBy("popup.html")).toEqual(expect.arrayContaining(core));
    for (const view of ["overview", "inbox"]) {
      const own = [expect.stringMatching(`/${view}-.*\\.js$`), expect.stringMatching(`/${view}-.*\\.css$`)];
      expect(firstRoute(view)).toEqual(expect.arrayContaining([...core, ...own]));
    }
  });

  /** A page and all that it loads at once. */
  function loadedBy(page: string): string[] {
    if (!isBuilt) return [];
    const linked = [...read(page).matchAll(/(?:src|href)="\/?([^"]+\.(?:js|css))"/g)];
    return withImports([page, ...linked.map(([, path = ""]) => path)]);
  }

  /** With every script that one of them imports, by whatever way: a browser loads them all before it runs any. */
  function withImports(files: readonly string[]): string[] {
    const all = new Set(files);
    for (const path of all) {
      if (!path.endsWith(".js")) continue;
      for (const [, name = ""] of read(path).matchAll(/\b(?:from|import)\s*["'`]\.\/([^"'`]+\.js)["'`]/g))
        all.add(`chunks/${name}`);
    }
    return [...all];
  }

  /** The dashboard with one of its views open: its page, the view, and what the view brings along. */
  function firstRoute(view: string): string[] {
    if (!isBuilt) return [];
    const frame = loadedBy("dashboard.html");
    const main = read(frame.find((path) => path.includes("/dashboard-") && path.endsWith(".js")) ?? "");
    const beside = [...(main.match(/m\.f=(\[[^\]]*\])/)?.[1] ?? "").matchAll(/"([^"]+)"/g)].map(
      ([, path = ""]) => path,
    );
    const [, chunk = "", places = ""] =
      main.match(new RegExp(`import\\(.\\./(${view}-[^)]*\\.js).\\).*?__vite__mapDeps\\(\\[([\\d,]+)\\]`)) ??
      [];
    const styles = places.split(",").map((place) => beside[Number(place)] ?? "");
    return [...new Set([...frame, ...withImports([`chunks/${chunk}`]), ...styles])];
  }
});

test.skipIf(!existsSync(join(root, ".output/firefox-mv3/manifest.json")))(
  "the journeys know Firefox's id",
  () => {
    const manifest = readFileSync(join(root, ".output/firefox-mv3/manifest.json"), "utf8");
    expect(manifest).toContain(`"id":"${firefoxExtensionId}"`);
  },
);

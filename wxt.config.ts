import { runInNewContext } from "node:vm";

import preact from "@preact/preset-vite";
import type { Plugin } from "vite";
import { defineConfig } from "wxt";

import { sites } from "./lib/platforms/sites";

/**
 * One file for what the popup loads at once: forty small ones compress worse. Only for pages: everything else
 * is one file anyhow.
 */
function popupChunk() {
  const known = new Map<string, boolean>();
  const isPopups = (id: string, graph: ModuleGraph): boolean => {
    const before = known.get(id);
    if (before !== undefined) return before;
    known.set(id, false); // A ring of imports adds nothing.
    const importers = graph.getModuleInfo(id)?.importers ?? [];
    const found = importers.some((one) => one.includes("/entrypoints/popup/") || isPopups(one, graph));
    known.set(id, found);
    return found;
  };
  // What runs when it is loaded stays where it is: every page loads the core.
  return (id: string, graph: ModuleGraph) =>
    isPopups(id, graph) && !/\/entrypoints\/|\/components\/popup\//.test(id) ? "core" : undefined;
}

interface ModuleGraph {
  getModuleInfo(id: string): { readonly importers: readonly string[] } | null;
}

/** The detector's tables as text that is parsed when they are needed: as code they hold up every start of the worker. */
const tablesAsText: Plugin = {
  name: "tables-as-text",
  transform(code, id) {
    if (!/\/eld\/src\/ngrams\/\w+\.js$/.test(id)) return undefined;
    const table: unknown = runInNewContext(code.replace("export const ngramsData =", "result ="), {
      result: {},
    });
    return `export const ngramsData = JSON.parse(${JSON.stringify(JSON.stringify(table))});`;
  },
};

/** What the framework wraps a script in tells of its errors in development only; the browser tells of them as well. */
const withoutWrapping: Plugin = {
  name: "scripts-without-wrapping",
  transform(code, id) {
    if (!id.includes("virtual:wxt-unlisted-script-entrypoint")) return undefined;
    const [entry] = /^import definition from .+$/m.exec(code) ?? [];
    return entry && `${entry}\nexport default definition.main();`;
  },
};

export default defineConfig({
  imports: false, // every name in a file has an import line; nothing is ambient
  manifestVersion: 3, // Firefox too: WXT would build MV2 for it
  publicDir: "components/static",
  vite: () => ({
    plugins: [preact(), tablesAsText, withoutWrapping],
    // The same library for browsers of today: the usual one is written for Internet Explorer.
    resolve: { alias: [{ find: /^dexie$/, replacement: "dexie/dist/modern/dexie.mjs" }] },
    // The oldest browsers we name: for older ones ":dir(rtl)" becomes a list of languages. And nothing is loaded ahead:
    // our files are on the disk.
    build: { cssTarget: ["chrome125", "firefox140"], modulePreload: false },
  }),
  hooks: {
    "vite:build:extendConfig": (entrypoints, config) => {
      const options = config.build?.rolldownOptions ?? config.build?.rollupOptions ?? {};
      const written = options.output;
      if (Array.isArray(written)) return;
      const set = (more: object) => {
        const output = { ...written, ...more };
        config.build = { ...config.build, rolldownOptions: { ...options, output } };
      };
      if (entrypoints.some(({ type }) => type === "popup"))
        set({ codeSplitting: { groups: [{ name: popupChunk() }] } });
      // Of a script that is one file the minifier puts in place what is said once, unless it is a "var".
      if (entrypoints.every(({ type }) => type === "unlisted-script")) set({ topLevelVar: false });
    },
  },
  manifest: ({ browser }) => ({
    name: "Mentionary",
    description:
      "Keeps the posts that name your brand while you browse, what they earned, and who still waits for an answer. Stays on your computer.",
    minimum_chrome_version: browser === "firefox" ? undefined : "125",
    permissions: [
      "storage",
      "unlimitedStorage",
      "alarms",
      "scripting",
      "activeTab",
      "contextMenus",
      // A worker of Chrome cannot hold the weekly backup; a page without a window can.
      ...(browser === "firefox" ? [] : ["offscreen"]),
    ],
    // Asked for when the user says yes to the weekly backup.
    optional_permissions: ["downloads"],
    host_permissions: [],
    // Every site is off until the user switches it on; its permission is asked for then.
    optional_host_permissions: sites.flatMap(({ hosts }) => [...hosts]),
    incognito: "not_allowed",
    commands: {
      "clip-page": { suggested_key: { default: "Alt+Shift+K" }, description: "Clip this page" },
    },
    action: { default_title: "Mentionary" },
    ...(browser === "firefox" && {
      browser_specific_settings: {
        gecko: {
          id: "mentionary@mentionary.app",
          strict_min_version: "140.0",
          data_collection_permissions: { required: ["none"] },
        },
        gecko_android: { strict_min_version: "142.0" },
      },
    }),
  }),
});

/**
 * The architecture, as a table: a layer may import itself and the layers named beside it, and no
 * other. To break a rule, change this table in the same commit and say why in its message.
 */

import { expect, test } from "vitest";

const mayImport: Record<string, readonly string[]> = {
  "lib/model": [],
  "lib/kit": [],
  "lib/browser": [],
  "lib/platforms": ["lib/model", "lib/kit"],
  "lib/match": ["lib/model", "lib/kit"],
  "lib/query": ["lib/model", "lib/kit", "lib/match"],
  "lib/rollup": ["lib/model", "lib/kit"],
  "lib/rounds": ["lib/model", "lib/kit", "lib/clip/address"],
  "lib/export": ["lib/model", "lib/kit"],
  "lib/demo": ["lib/model", "lib/kit", "lib/match", "lib/store", "lib/ingest"],
  "lib/clip": ["lib/model", "lib/kit"],
  "lib/metrics": ["lib/model", "lib/kit"],
  "lib/language": ["lib/model", "lib/kit"],
  "lib/sentiment": ["lib/model", "lib/kit", "lib/language"],
  "lib/reading": ["lib/model", "lib/kit", "lib/match", "lib/query", "lib/language", "lib/sentiment"],
  "lib/search": ["lib/model", "lib/kit", "lib/match"],
  "lib/store": ["lib/model", "lib/kit", "lib/rollup", "lib/rounds", "lib/search", "lib/metrics"],
  "lib/messages": ["lib/model", "lib/kit", "lib/browser"],
  "lib/settings": ["lib/model", "lib/kit", "lib/browser"],
  "lib/sites": [
    "lib/model",
    "lib/kit",
    "lib/browser",
    "lib/messages",
    "lib/settings",
    "lib/platforms/site",
    "lib/platforms/sites",
  ],
  "lib/capture": ["lib/model", "lib/kit", "lib/platforms", "lib/match"],
  "lib/marks": ["lib/model", "lib/kit", "lib/platforms/page-reader"],
  "lib/page": [
    "lib/model",
    "lib/kit",
    "lib/browser",
    "lib/marks",
    "lib/messages",
    "lib/settings",
    "lib/platforms",
    "lib/capture",
  ],
  "lib/ingest": ["lib/model", "lib/kit", "lib/rollup", "lib/search", "lib/store"],
  "lib/retention": ["lib/model", "lib/kit", "lib/rollup", "lib/store", "lib/ingest"],
  "lib/backup": ["lib/model", "lib/kit", "lib/rollup", "lib/store", "lib/ingest", "lib/retention"],
  "lib/keeping": ["lib/model", "lib/kit", "lib/browser", "lib/messages", "lib/store", "lib/backup"],
  "lib/worker": [
    "lib/backup",
    "lib/retention",
    "lib/model",
    "lib/kit",
    "lib/browser",
    "lib/messages",
    "lib/settings",
    "lib/sites",
    "lib/platforms/site",
    "lib/platforms/sites",
    "lib/store",
    "lib/rollup",
    "lib/ingest",
    "lib/match",
    "lib/query",
    "lib/language",
    "lib/sentiment",
    "lib/reading",
    "lib/clip",
    "lib/export",
  ],
  "components/ui": [],
  components: [
    "lib/model",
    "lib/kit",
    "lib/backup",
    "lib/keeping",
    "lib/retention",
    "lib/browser",
    "lib/rollup",
    "lib/metrics",
    "lib/store",
    "lib/messages",
    "lib/settings",
    "lib/sites",
    "lib/platforms/site",
    "lib/platforms/sites",
    "lib/platforms/addresses",
    "lib/platforms/places",
    "lib/platforms/unproven",
    "lib/rounds",
    "lib/export",
    "lib/query",
    "lib/backup",
    "lib/retention",
    "lib/reading",
    "lib/demo/demo-posts",
  ],
  entrypoints: ["lib", "components"],
};

/** What a layer brings in from outside. Whatever is not named here belongs to nobody yet. */
const mayUse: Record<string, readonly string[]> = {
  "lib/browser": ["webextension-polyfill"],
  "lib/messages": ["webextension-polyfill"],
  "lib/sites": ["webextension-polyfill"],
  "lib/clip": ["@mozilla/readability"],
  "lib/export": ["hucre"],
  "lib/language": ["eld"],
  "lib/store": ["dexie"],
  "lib/ingest": ["dexie", "valibot"],
  "lib/backup": ["dexie", "valibot", "@noble/hashes"],
  "lib/worker": ["valibot"],
  "components/ui": ["preact"],
  components: ["preact", "dexie", "uplot"],
  entrypoints: ["wxt", "preact"],
};

const sources = import.meta.glob<string>("/{lib,components,entrypoints}/**/*.{ts,tsx}", {
  query: "?raw",
  import: "default",
  eager: true,
});

test.each(Object.entries(sources))("%s imports only what its layer may", (path, source) => {
  const from = layerOf(path.slice(1));
  const allowed = [from, ...(mayImport[from] ?? [])];
  const complaints = targetsIn(source, /(?:from|import) "@\/([^"]+)"/g)
    .filter((target) => !isWithin(allowed, target))
    .map((target) => `${target}: ${from} may import only ${allowed.join(", ")}`);
  expect(complaints).toEqual([]);
});

test.each(Object.entries(sources))("%s uses only the packages of its layer", (path, source) => {
  const allowed = mayUse[layerOf(path.slice(1))] ?? [];
  const complaints = targetsIn(source, /(?:from|import) "([^"@.][^"]*)"/g)
    .filter((name) => !isWithin(allowed, name))
    .map((name) => `${name}: give the package a place in mayUse, or do without it`);
  expect(complaints).toEqual([]);
});

test.each(Object.entries(sources))("%s names no folder above its own", (_path, source) => {
  const complaints = targetsIn(source, /(?:from|import) "(\.\.\/[^"]*)"/g).map(
    (target) => `${target}: between folders use @/…, inside one use ./…`,
  );
  expect(complaints).toEqual([]);
});

test("no layer can reach itself through others", () => {
  const rings: string[] = [];
  const follow = (layer: string, above: readonly string[]): void => {
    if (above.includes(layer)) rings.push([...above, layer].join(" → "));
    else for (const next of mayImport[layer] ?? []) if (next in mayImport) follow(next, [...above, layer]);
  };
  for (const layer of Object.keys(mayImport)) follow(layer, []);
  expect(rings).toEqual([]);
});

function targetsIn(source: string, pattern: RegExp): string[] {
  return [...source.matchAll(pattern)].map(([, target = ""]) => target);
}

function isWithin(allowed: readonly string[], target: string): boolean {
  return allowed.some((name) => target === name || target.startsWith(`${name}/`));
}

function layerOf(path: string): string {
  const layer = Object.keys(mayImport)
    .filter((name) => [`${name}.ts`, `${name}.tsx`].includes(path) || path.startsWith(`${name}/`))
    .toSorted((a, b) => b.length - a.length)[0];
  if (layer === undefined) throw new Error(`${path} is in no layer: give its folder a line in mayImport`);
  return layer;
}

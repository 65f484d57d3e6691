/** A platform is one folder, one line in the list of sites and one in the registry of readers. */

import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { platforms } from "@/lib/platforms/registry";
import { sites } from "@/lib/platforms/sites";

import { root } from "./repository";

const home = join(root, "lib/platforms");
const folders = readdirSync(home).filter((name) => statSync(join(home, name)).isDirectory());

test("every folder is in the list of sites, and every site has a folder", () => {
  expect(sites.map(({ id }) => id).toSorted()).toEqual(folders.toSorted());
});

test("every site has its reader, in the same order", () => {
  expect(platforms.map(({ site }) => site)).toEqual(sites);
});

test.each(folders)("%s brings its evidence along", (name) => {
  const fixtures = join(home, name, "fixtures");
  const cases = existsSync(fixtures) ? readdirSync(fixtures) : [];
  // Each is lib/platforms/<id>/fixtures/<case>/ with a payload.json, .ndjson or .html and its expected.json.
  expect(cases.length).toBeGreaterThan(0);
});

test.each(sites)("$label is asked for host by host, over TLS", ({ hosts }) => {
  for (const host of hosts) expect(host).toMatch(/^https:\/\/(?:\*\.)?[a-z0-9.-]+\/\*$/);
});

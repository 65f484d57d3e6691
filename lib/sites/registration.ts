/**
 * Keeps the content scripts in step with the permissions: registered for the hosts that the user allowed,
 * removed when a permission went. Registrations outlive the browser, and an update of the extension clears
 * them, so this runs at every start too.
 */

import type { Scripting } from "webextension-polyfill";

import { browser } from "@/lib/browser";
import type { Site } from "@/lib/platforms/site";
import { sites } from "@/lib/platforms/sites";

type Script = Scripting.RegisteredContentScript;

/** Only one run at a time: two would register the same id twice, which is an error. */
let running: Promise<unknown> = Promise.resolve();

/** Ids of the sites that the user allowed at least one host of. */
export async function sitesOn(): Promise<string[]> {
  const granted = await Promise.all(sites.map(withGrantedHosts));
  return granted.filter(({ hosts }) => hosts.length > 0).map(({ id }) => id);
}

/** @returns ids of the sites that are now read. */
export function followSites(): Promise<string[]> {
  const next = running.then(bringInStep, bringInStep);
  running = next;
  return next;
}

async function bringInStep(): Promise<string[]> {
  const granted = await Promise.all(sites.map(withGrantedHosts));
  const allowed = granted.filter(({ hosts }) => hosts.length > 0);
  const registered = await browser.scripting.getRegisteredContentScripts();
  const wanted = allowed.flatMap(scriptsOf);
  if (!isSame(registered, wanted)) {
    if (registered.length > 0) {
      await browser.scripting.unregisterContentScripts({ ids: registered.map(({ id }) => id) });
    }
    if (wanted.length > 0) await browser.scripting.registerContentScripts(wanted);
  }
  return allowed.map(({ id }) => id);
}

/**
 * What a page begins with, and no more: its readers come when it is up (see ./bring-readers.ts). The isolated
 * script comes first and the page's one second: they run in the order of registration, before the page's own first
 * script, which is what keeps the bridge between them private.
 */
export function scriptsOf({ id, hosts }: Pick<Site, "id" | "hosts">): Script[] {
  const common = { runAt: "document_start", allFrames: false, persistAcrossSessions: true } as const;
  const matches = [...hosts];
  return [
    { ...common, matches, id: `${id}-start`, js: ["start.js"], world: "ISOLATED" },
    { ...common, matches, id: `${id}-tap`, js: ["tap.js"], world: "MAIN" },
  ];
}

async function withGrantedHosts({ id, hosts }: Site): Promise<Pick<Site, "id" | "hosts">> {
  const isGranted = await Promise.all(hosts.map((host) => browser.permissions.contains({ origins: [host] })));
  return { id, hosts: hosts.filter((_, index) => isGranted[index]) };
}

function isSame(registered: readonly Script[], wanted: readonly Script[]): boolean {
  const described = (scripts: readonly Script[]) =>
    scripts.map(({ id, matches = [] }) => `${id} ${[...matches].toSorted().join(" ")}`).join("\n");
  return described(registered) === described(wanted);
}

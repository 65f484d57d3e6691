/** Which addresses of a site are read. The same rule holds on both sides of the bridge. */

import type { Site } from "@/lib/platforms/site";

/**
 * Compiled while the built-ins are clean: `RegExp.prototype.test` would look up `exec`, which a page
 * may replace later.
 *
 * @returns whether a response of this absolute address may be read.
 */
export function compileWanted(site: Site): (url: string) => boolean {
  const wanted = anyOf(site.endpoints);
  const left = anyOf(site.privateEndpoints ?? []);
  return (url) => wanted(url) && !left(url);
}

function anyOf(patterns: readonly RegExp[]): (url: string) => boolean {
  if (patterns.length === 0) return () => false;
  const pattern = new RegExp(patterns.map(({ source }) => `(?:${source})`).join("|"));
  const { apply } = Reflect;
  const exec: unknown = Object.getOwnPropertyDescriptor(RegExp.prototype, "exec")?.value;
  if (typeof exec !== "function") return () => false;
  return (url) => apply(exec, pattern, [url]) !== null;
}

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

/**
 * By what was asked and answered, where one address serves everything. Compiled early as well.
 *
 * @returns whether an answer may be read. A request that is not known is told by its answer alone, and an
 *   answer that is not known by its request.
 */
export function compileAllowed(site: Site): (request: string | undefined, answer?: string) => boolean {
  const isPrivateRequest = anyOf(site.privateRequests ?? []);
  const isPrivateAnswer = anyText(site.privateMarks ?? []);
  const isMarked = site.marks ? anyText(site.marks) : () => true;
  return (request, answer) =>
    !(request !== undefined && isPrivateRequest(request)) &&
    (answer === undefined || (isMarked(answer) && !isPrivateAnswer(answer)));
}

function anyText(parts: readonly string[]): (text: string) => boolean {
  const { apply } = Reflect;
  const includes: unknown = Object.getOwnPropertyDescriptor(String.prototype, "includes")?.value;
  const count = parts.length;
  if (typeof includes !== "function") return () => false;
  return (text) => {
    // By index: a page may replace the iterator.
    for (let index = 0; index < count; index += 1) {
      if (apply(includes, text, [parts[index]]) === true) return true;
    }
    return false;
  };
}

function anyOf(patterns: readonly RegExp[]): (url: string) => boolean {
  if (patterns.length === 0) return () => false;
  const pattern = new RegExp(patterns.map(({ source }) => `(?:${source})`).join("|"));
  const { apply } = Reflect;
  const exec: unknown = Object.getOwnPropertyDescriptor(RegExp.prototype, "exec")?.value;
  if (typeof exec !== "function") return () => false;
  return (url) => apply(exec, pattern, [url]) !== null;
}

/** Which addresses of a site are read. The same rule holds on both sides of the bridge. */

import type { Site } from "@/lib/platforms/site";

/**
 * Made while the built-ins are clean: `RegExp.prototype.test` would look up `exec`, which a page may replace
 * later.
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
  // oxlint-disable-next-line typescript/unbound-method -- Taken while it is clean, called by `apply`.
  const { includes } = String.prototype;
  return anyThat(parts, (part, text) => apply(includes, text, [part]) === true);
}

function anyOf(patterns: readonly RegExp[]): (text: string) => boolean {
  const { apply } = Reflect;
  // oxlint-disable-next-line typescript/unbound-method -- Taken while it is clean, called by `apply`.
  const { exec } = RegExp.prototype;
  return anyThat(patterns, (pattern, text) => apply(exec, pattern, [text]) !== null);
}

function anyThat<Item>(
  items: readonly Item[],
  isIn: (item: Item | undefined, text: string) => boolean,
): (text: string) => boolean {
  const { length } = items;
  return (text) => {
    // By index: a page may replace the iterator.
    for (let index = 0; index < length; index += 1) if (isIn(items[index], text)) return true;
    return false;
  };
}

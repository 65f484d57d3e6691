/** Reads what the page asked for from the arguments of its call, without running any code of the page. */

import { requestBodyChars } from "./limits";
import type { Native, Natives } from "./natives";

/**
 * The absolute address of a request. `undefined` where `target` is neither text nor a URL nor a
 * Request: turning any other object into text would run the page's code twice.
 */
export function addressOf(natives: Natives, target: unknown): string | undefined {
  if (typeof target === "string") return absolute(natives, target);
  if (typeof target !== "object" || target === null) return undefined;
  return ask(natives, natives.urlHref, target) ?? ask(natives, natives.requestUrl, target);
}

/** Text of a request's body; `undefined` for every other kind and beyond the limit. */
export function bodyTextOf(natives: Natives, body: unknown): string | undefined {
  const text = typeof body === "object" && body !== null ? ask(natives, natives.paramsText, body) : body;
  return typeof text === "string" && text.length <= requestBodyChars ? text : undefined;
}

function absolute(natives: Natives, address: string): string | undefined {
  try {
    const base = natives.call(natives.baseUri, natives.document, []);
    return ask(
      natives,
      natives.urlHref,
      new natives.Url(address, typeof base === "string" ? base : undefined),
    );
  } catch {
    return undefined; // No address: the page's own call says so to the page.
  }
}

function ask(natives: Natives, native: Native, target: unknown): string | undefined {
  try {
    const answer = natives.call(native, target, []);
    return typeof answer === "string" ? answer : undefined;
  } catch {
    return undefined; // The platform's own check: it is no such object.
  }
}

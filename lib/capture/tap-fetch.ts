/**
 * The tap on fetch. The page gets a promise of the very response that the browser made; what is read is
 * a clone of it. The promise is derived and not merely listened to: a rejection that the page leaves
 * unhandled must still be reported to the page.
 */

import { isRecord } from "@/lib/kit/read";

import { responseChars } from "./limits";
import type { Natives } from "./natives";
import { addressOf, bodyTextOf } from "./requested";
import type { Request, TapOptions } from "./tap-options";
import { handOver, wantedAddress } from "./tap-options";
import { wrapMethod } from "./wrap";

export function tapFetch(natives: Natives, options: TapOptions): void {
  wrapMethod(globalThis, "fetch", (target, self, parts) => {
    const answer = natives.call(target, self, parts);
    return options.isOpen() ? watched(natives, options, parts, answer) : answer;
  });
}

function watched(natives: Natives, options: TapOptions, parts: readonly unknown[], answer: unknown): unknown {
  try {
    const request = requestOf(natives, options, parts);
    const look = (response: unknown): unknown => {
      copy(natives, options, request, response);
      return response;
    };
    return natives.call(natives.promiseThen, answer, [look]);
  } catch {
    return answer; // Not the browser's own promise: somebody else wraps fetch, and we stay out of it.
  }
}

function requestOf(natives: Natives, options: TapOptions, parts: readonly unknown[]): Request {
  const address = addressOf(natives, parts.length > 0 ? parts[0] : undefined);
  const init = parts.length > 1 ? parts[1] : undefined;
  const isWorthIt = address !== undefined && typeof init === "object" && init !== null;
  if (!isWorthIt || !options.isWanted(address)) return { address, body: undefined };
  return { address, body: bodyTextOf(natives, ownValue(natives, init, "body")) };
}

/** Own values only: a getter is the page's code, and the browser has run it already. */
function ownValue(natives: Natives, owner: object, name: string): unknown {
  const property = natives.call(natives.ownProperty, Object, [owner, name]);
  return isRecord(property) ? property.value : undefined;
}

function copy(natives: Natives, options: TapOptions, request: Request, response: unknown): void {
  try {
    const { call } = natives;
    const url = wantedAddress(options, request.address, call(natives.responseUrl, response, []));
    if (url === undefined || call(natives.responseOk, response, []) !== true) return;
    if (!options.isAllowed(request.body)) return;
    const size = declaredSize(natives, response);
    if (size > responseChars) {
      options.deliver({ url, size });
      return;
    }
    const text = call(natives.responseText, call(natives.responseClone, response, []), []);
    call(natives.promiseThen, text, [
      (whole: unknown) => {
        handOver(options, url, request.body, whole);
      },
      leftEarly,
    ]);
  } catch {
    // Somebody before us has used the body up: there is nothing to copy.
  }
}

/** Bytes by the header; 0 = it does not say. */
function declaredSize(natives: Natives, response: unknown): number {
  const headers = natives.call(natives.responseHeaders, response, []);
  const length = natives.call(natives.headersGet, headers, ["content-length"]);
  return typeof length === "string" ? +length || 0 : 0;
}

/** The page aborted, or the network failed in the middle: the page hears of it from its own copy. */
function leftEarly(): void {}

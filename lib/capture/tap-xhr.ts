/**
 * The tap on XMLHttpRequest. Only `open` and `send` are wrapped, on the prototype, so that classes
 * derived from it and wrappers of others keep working; what is read is read in a listener, through the
 * native getters. Synchronous requests are left alone.
 */

import { responseChars } from "./limits";
import type { Natives } from "./natives";
import { addressOf, bodyTextOf } from "./requested";
import type { Request, TapOptions } from "./tap-options";
import { handOver, wantedAddress } from "./tap-options";
import { wrapMethod } from "./wrap";

export function tapXhr(natives: Natives, options: TapOptions): void {
  const requests = new WeakMap<object, Request>();
  const onLoad = listener(natives, options, requests, false);
  const onLoadEnd = listener(natives, options, requests, true);
  const { call } = natives;

  const remember = (xhr: unknown, parts: readonly unknown[]): void => {
    const isSync = parts.length > 2 && !parts[2];
    call(isSync ? natives.mapDelete : natives.mapSet, requests, [
      xhr,
      { address: addressOf(natives, parts.length > 1 ? parts[1] : undefined), body: undefined },
    ]);
    if (isSync) return;
    // The same listener is added once, however often the object is used again.
    call(natives.listen, xhr, ["load", onLoad]);
    call(natives.listen, xhr, ["loadend", onLoadEnd]);
  };

  const noteBody = (xhr: unknown, parts: readonly unknown[]): void => {
    const request = requestOf(natives, requests, xhr);
    const body = parts.length > 0 ? parts[0] : undefined;
    if (!request || !body || request.address === undefined || !options.isWanted(request.address)) return;
    const noted: Request = { address: request.address, body: bodyTextOf(natives, body) };
    call(natives.mapSet, requests, [xhr, noted]);
  };

  const { prototype } = XMLHttpRequest;
  wrapMethod(prototype, "open", (target, self, parts) => {
    const answer = call(target, self, parts);
    if (options.isOpen()) quietly(remember, self, parts);
    return answer;
  });
  wrapMethod(prototype, "send", (target, self, parts) => {
    if (options.isOpen()) quietly(noteBody, self, parts);
    return call(target, self, parts);
  });
}

/**
 * Text, buffers and blobs are taken at `load`, before most listeners of the page, which might hand a
 * buffer on; an answer that the browser has parsed already costs time to turn back into text, so it waits
 * until the page has had it.
 */
function listener(
  natives: Natives,
  options: TapOptions,
  requests: WeakMap<object, Request>,
  isEnd: boolean,
): (this: unknown) => void {
  return function listen(this: unknown) {
    try {
      const type = natives.call(natives.xhrType, this, []);
      const request = requestOf(natives, requests, this);
      if (request && options.isOpen() && (type === "json") === isEnd) {
        copy(natives, options, request, this, type);
      }
    } catch {
      // Not an XMLHttpRequest after all: somebody called the listener with another object.
    }
  };
}

function copy(natives: Natives, options: TapOptions, request: Request, xhr: unknown, type: unknown): void {
  const { call } = natives;
  const url = wantedAddress(options, request.address, call(natives.xhrUrl, xhr, []));
  const status = call(natives.xhrStatus, xhr, []);
  if (url === undefined || typeof status !== "number" || status < 200 || status > 299) return;
  if (!options.isAllowed(request.body)) return;
  const response = call(natives.xhrResponse, xhr, []);
  if (response === null) return;
  const size = sizeOf(natives, type, response);
  if (size > responseChars) {
    options.deliver({ url, size });
    return;
  }
  if (type === "" || type === "text") handOver(options, url, request.body, response);
  if (type === "json") handOver(options, url, request.body, call(natives.stringify, undefined, [response]));
  if (type === "arraybuffer") {
    handOver(options, url, request.body, call(natives.decode, natives.decoder, [response]));
  }
  if (type === "blob") {
    const isRead = (text: unknown): void => {
      handOver(options, url, request.body, text);
    };
    call(natives.promiseThen, call(natives.blobText, response, []), [isRead, isLost]);
  }
}

function sizeOf(natives: Natives, type: unknown, response: unknown): number {
  const getter = type === "arraybuffer" ? natives.bufferSize : type === "blob" ? natives.blobSize : undefined;
  const size = getter ? natives.call(getter, response, []) : 0;
  return typeof size === "number" ? size : 0;
}

function requestOf(natives: Natives, requests: WeakMap<object, Request>, xhr: unknown): Request | undefined {
  const request = natives.call(natives.mapGet, requests, [xhr]);
  return isRequest(request) ? request : undefined;
}

/** Everything in the map was put there by us. */
function isRequest(value: unknown): value is Request {
  return typeof value === "object" && value !== null;
}

function quietly(
  step: (self: unknown, parts: readonly unknown[]) => void,
  self: unknown,
  parts: readonly unknown[],
): void {
  try {
    step(self, parts);
  } catch {
    // The page's own call goes on; this one response is not copied.
  }
}

/** The blob went away with its page. */
function isLost(): void {}

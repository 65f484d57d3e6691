/**
 * Puts a function of ours in front of a native one so that a page's feature checks notice nothing: a
 * Proxy keeps name, length and properties, cannot be constructed where the native cannot, and
 * `Function.prototype.toString` says native code for it without being patched itself.
 */

import type { Native } from "./natives";
import { methodOf } from "./natives";

/** Must call `target` with what it was given, and let its result and its errors through. */
export type Trap = (target: Native, self: unknown, parts: readonly unknown[]) => unknown;

/** Replaces the method `name` of `owner`; its place looks as before. Throws where there is no such method. */
export function wrapMethod(owner: object, name: string, trap: Trap): void {
  const handler: ProxyHandler<Native> = { apply: trap };
  // Without a prototype, so that no trap can be added to it through Object.prototype.
  Object.setPrototypeOf(handler, null);
  const place = Object.getOwnPropertyDescriptor(owner, name);
  Object.defineProperty(owner, name, { ...place, value: new Proxy(methodOf(owner, name), handler) });
}

/**
 * The two shapes of X's objects, made one: a field stands at the top of the object or in its `legacy`
 * part, which may be absent or `null`.
 */

import { isRecord } from "@/lib/kit/read";

/** Reads a field of one object. `undefined` where neither part has it. */
export type Fields = (name: string) => unknown;

/** The top level wins, `legacy` fills. */
export function fieldsOf(object: unknown): Fields {
  const legacy = own(object, "legacy");
  return legacy === undefined
    ? (name) => own(object, name)
    : (name) => own(object, name) ?? own(legacy, name);
}

/**
 * One own property; `undefined` where there is none and also where it is `null`. Asking whose it is would
 * double the cost of reading: what an object of JSON inherits are functions, and the one name left out.
 */
export function own(object: unknown, name: string): unknown {
  if (!isRecord(object) || name === "__proto__") return undefined;
  const value = object[name] ?? undefined;
  return typeof value === "function" ? undefined : value;
}

/** What a `…_results` wrapper holds. */
export function resultOf(wrapper: unknown): unknown {
  return own(wrapper, "result");
}

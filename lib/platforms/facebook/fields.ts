/** One step into unknown JSON. */

import { isRecord } from "@/lib/kit/read";

export type Json = Readonly<Record<string, unknown>>;

/**
 * One own property; `undefined` where there is none and also where it is `null`. Asking whose it is would
 * double the cost of reading: what an object of JSON inherits are functions, and the one name left out.
 */
export function own(object: unknown, name: string): unknown {
  if (!isRecord(object) || name === "__proto__") return undefined;
  const value = object[name] ?? undefined;
  return typeof value === "function" ? undefined : value;
}

/** `undefined` where the text is no JSON: whoever asked counts it, or goes without. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The caller is told.
    return undefined;
  }
}

/** The field as an object, and no list. */
export function ownRecord(object: unknown, name: string): Json | undefined {
  return asRecord(own(object, name));
}

export function asRecord(value: unknown): Json | undefined {
  return isRecord(value) && !Array.isArray(value) ? value : undefined;
}

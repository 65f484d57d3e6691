/** One step into unknown JSON. */

import { isRecord } from "@/lib/kit/read";

export type Json = Readonly<Record<string, unknown>>;

/** One own property; `undefined` where there is none and also where it is `null`. */
export function own(object: unknown, name: string): unknown {
  if (!isRecord(object)) return undefined;
  // Most fields that we ask for are absent: looking first and asking whose it is second halves the cost.
  const value = object[name] ?? undefined;
  return value === undefined || Object.hasOwn(object, name) ? value : undefined;
}

/** The field as an object, and no list. */
export function ownRecord(object: unknown, name: string): Json | undefined {
  return asRecord(own(object, name));
}

export function asRecord(value: unknown): Json | undefined {
  return isRecord(value) && !Array.isArray(value) ? value : undefined;
}

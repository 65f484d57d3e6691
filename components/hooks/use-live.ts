/** Re-runs a query of the store whenever the rows it read change, in any context. */

import { liveQuery } from "dexie";
import { useEffect, useState } from "preact/hooks";

export type Live<T> =
  | { readonly state: "loading" }
  | { readonly state: "ready"; readonly value: T }
  | { readonly state: "failed"; readonly error: unknown };

/**
 * `query` must be stable: define it outside the component or wrap it in `useCallback`. While a new
 * one runs, the answer of the one before stays, so that a view does not flicker.
 */
export function useLive<T>(query: () => Promise<T>): Live<T> {
  const [live, setLive] = useState<Live<T>>({ state: "loading" });
  useEffect(() => {
    const subscription = liveQuery(() => outcomeOf(query)).subscribe(setLive);
    return () => subscription.unsubscribe();
  }, [query]);
  return live;
}

/** A live query keeps silent about a store that cannot be opened, so a failure travels as an answer. */
async function outcomeOf<T>(query: () => Promise<T>): Promise<Live<T>> {
  try {
    return { state: "ready", value: await query() };
  } catch (error) {
    return { state: "failed", error };
  }
}

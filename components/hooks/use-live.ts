/** Re-runs a query of the store whenever the rows it read change, in any context. */

import { liveQuery } from "dexie";
import { useEffect, useState } from "preact/hooks";

import { AppError } from "@/lib/model/app-error";

export type Live<T> =
  | { readonly state: "loading" }
  | { readonly state: "ready"; readonly value: T }
  | { readonly state: "failed"; readonly error: unknown };

/** A store that opens at all opens sooner. */
const openingMs = 3_000;

/**
 * `query` must be stable: define it outside the component or wrap it in `useCallback`. While a new
 * one runs, the answer of the one before stays, so that a view does not flicker. A `db` that does not open
 * for seconds is a failure `storage-blocked`, until it opens after all. The signal that a query is given says when
 * another run has taken its place.
 */
export function useLive<T>(query: (signal: AbortSignal) => Promise<T>, db: { isOpen(): boolean }): Live<T> {
  const [live, setLive] = useState<Live<T>>({ state: "loading" });
  useEffect(() => {
    // Slow is not blocked: a query that takes its time has a store that is open.
    const watching = setInterval(() => {
      if (!db.isOpen()) setLive({ state: "failed", error: blocked() });
    }, openingMs);
    let running = new AbortController();
    const subscription = liveQuery(async () => {
      running.abort();
      running = new AbortController();
      return outcomeOf(() => query(running.signal));
    }).subscribe((outcome) => {
      clearInterval(watching);
      setLive(outcome);
    });
    return () => {
      running.abort();
      clearInterval(watching);
      subscription.unsubscribe();
    };
  }, [query, db]);
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

function blocked(): AppError {
  return new AppError("storage-blocked", "The store does not open.");
}

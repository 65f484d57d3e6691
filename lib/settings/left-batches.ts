/**
 * What a page could not hand over before it went, written down where the worker finds it. Chromium loses the message
 * of a page that goes while the worker is being started; a row that is written starts it, too, and stays.
 */

import type { Batch } from "@/lib/model/batch";

const prefix = "left:";

/** As much of the browser's storage as this needs. */
interface Writable {
  readonly set: (rows: Record<string, unknown>) => Promise<void>;
}

/** In a page that goes: nobody will hear whether it could be written. The worker takes no batch twice. */
export function leaveBatches(local: Writable, batches: readonly Batch[]): void {
  const rows = Object.fromEntries(batches.map((batch) => [prefix + batch.batchId, batch]));
  local.set(rows).catch(() => undefined);
}

export const isLeft = (name: string): boolean => name.startsWith(prefix);

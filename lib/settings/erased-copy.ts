/**
 * Who was erased, once more, beside the store: so that a store that is deleted does not forget it, and a backup
 * from before brings nobody back. Keyed hashes, as in the store: they name nobody. Worker only.
 */

import { browser } from "@/lib/browser";
import { asCount, asList, asText, at } from "@/lib/kit/read";

export interface ErasedCopy {
  readonly keys: readonly { readonly id: string; readonly key: string }[];
  readonly rows: readonly { readonly key: string; readonly at: number }[];
}

const stored = "erased";
/** Some names an account: more people than anybody is asked to forget. The newest are kept. */
const mostRows = 50_000;

export async function readErasedCopy(): Promise<ErasedCopy> {
  const copy = at(await browser.storage.local.get(stored), stored);
  return {
    keys: asList(at(copy, "keys")).flatMap((one) => {
      const [id, key] = [asText(at(one, "id")), asText(at(one, "key"))];
      return id !== undefined && key !== undefined && /^[0-9a-f]{64}$/.test(key) ? [{ id, key }] : [];
    }),
    rows: asList(at(copy, "rows")).flatMap((one) => {
      const [key, time] = [asText(at(one, "key")), asCount(at(one, "at"))];
      return key !== undefined && time !== undefined ? [{ key, at: time }] : [];
    }),
  };
}

/** Adds to what stands there. */
export async function addToErasedCopy({ keys, rows }: ErasedCopy): Promise<void> {
  const before = await readErasedCopy();
  const merged = new Map([...before.rows, ...rows].map((row) => [row.key, row]));
  const keptKeys = new Map([...before.keys, ...keys].map((key) => [key.id, key]));
  if (merged.size === before.rows.length && keptKeys.size === before.keys.length) return;
  const newest = [...merged.values()].toSorted((a, b) => a.at - b.at).slice(-mostRows);
  await browser.storage.local.set({ [stored]: { keys: [...keptKeys.values()], rows: newest } });
}

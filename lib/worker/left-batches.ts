/** Takes what pages left behind when they went: as the worker starts, and whenever a page leaves something. */

import { asCount, at } from "@/lib/kit/read";
import { AppError } from "@/lib/model/app-error";
import { isLeft } from "@/lib/settings/left-batches";

type Rows = Readonly<Record<string, unknown>>;
type Listener = (changes: Readonly<Record<string, { readonly newValue?: unknown }>>, area: string) => void;

/** As much of the browser's storage as this needs. */
interface Storage {
  readonly local: {
    readonly get: (all: null) => Promise<Rows>;
    readonly remove: (names: string | string[]) => Promise<void>;
  };
  readonly onChanged: { readonly addListener: (listener: Listener) => void };
}

/** So many may wait for a store that takes nothing; of more the oldest go. */
const mostWaiting = 100;

/**
 * @param deliver unchecked, as it was found. It is taken away when that is done, or can never be done.
 * @param onFailed hears why something could not be taken now.
 */
export function takeLeft(
  { local, onChanged }: Storage,
  deliver: (batch: unknown) => Promise<unknown>,
  onFailed: (error: unknown) => void,
): void {
  const isDone = async (row: unknown): Promise<boolean> => {
    try {
      await deliver(row);
      return true;
    } catch (error) {
      if (error instanceof AppError && error.code === "message-malformed") return true;
      onFailed(error);
      return false;
    }
  };
  /** @returns what could not be stored now, and waits for the next start of the worker. */
  const take = async (rows: Rows): Promise<(readonly [name: string, row: unknown])[]> => {
    const waiting = [];
    for (const one of Object.entries(rows)) {
      const [name, row] = one;
      if (!isLeft(name) || row === undefined) continue;
      if (await isDone(row)) await local.remove(name);
      else waiting.push(one);
    }
    return waiting;
  };
  const takeAll = async (): Promise<void> => {
    const waiting = await take(await local.get(null));
    const newestFirst = waiting.toSorted(([, a], [, b]) => madeAt(b) - madeAt(a));
    await local.remove(newestFirst.slice(mostWaiting).map(([name]) => name));
  };
  onChanged.addListener((changes, area) => {
    const written = Object.entries(changes).map(([name, { newValue }]) => [name, newValue]);
    if (area === "local") take(Object.fromEntries(written)).catch(onFailed);
  });
  takeAll().catch(onFailed);
}

const madeAt = (row: unknown): number => asCount(at(row, "madeAt")) ?? 0;

import { beforeEach, expect, test, vi } from "vitest";

import { AppError } from "@/lib/model/app-error";
import type { Batch } from "@/lib/model/batch";
import { leaveBatches } from "@/lib/settings/left-batches";
import { takeLeft } from "@/lib/worker/left-batches";
import { aBatch } from "@/test/support/build";

type Rows = Record<string, unknown>;
type Listener = (changes: Record<string, { newValue?: unknown }>, area: string) => void;

/** The browser's own storage, as far as this needs it. */
function createStorage(rows: Rows) {
  const listeners: Listener[] = [];
  const tell = (names: readonly string[]) => {
    const changes = Object.fromEntries(names.map((name) => [name, { newValue: rows[name] }]));
    for (const listener of listeners) listener(changes, "local");
  };
  const local = {
    get: async () => ({ ...rows }),
    set: async (more: Rows) => {
      Object.assign(rows, more);
      tell(Object.keys(more));
    },
    remove: async (names: string | string[]) => {
      for (const name of [names].flat()) delete rows[name];
      tell([names].flat());
    },
  };
  return { local, onChanged: { addListener: (listener: Listener) => listeners.push(listener) } };
}

let rows: Rows;
beforeEach(() => {
  rows = { plan: { format: 1 } };
});

const batch = (batchId: string, madeAt = 1): Batch => aBatch({ batchId, madeAt });

function open(deliver: (row: unknown) => Promise<unknown>) {
  const storage = createStorage(rows);
  const delivered: unknown[] = [];
  const failures: unknown[] = [];
  const begin = () =>
    takeLeft(
      storage,
      async (row) => {
        delivered.push(row);
        return deliver(row);
      },
      (error) => failures.push(error),
    );
  const leave = (...batches: readonly Batch[]) => leaveBatches(storage.local, batches);
  return { storage, begin, leave, delivered, failures };
}
const left = () => Object.keys(rows).filter((name) => name.startsWith("left:"));

test("what was left while the worker slept is taken as it starts, and once", async () => {
  const { begin, leave, delivered } = open(async () => ({}));
  leave(batch("one"), batch("two"));
  begin();
  await vi.waitFor(() => expect(left()).toEqual([]));
  expect(delivered).toEqual([batch("one"), batch("two")]);
  expect(rows).toHaveProperty("plan");
});

test("what is left while it is awake is taken at once", async () => {
  const { begin, leave, delivered } = open(async () => ({}));
  begin();
  leave(batch("one"));
  await vi.waitFor(() => expect(delivered).toEqual([batch("one")]));
  await vi.waitFor(() => expect(left()).toEqual([]));
});

test.each([
  ["a full disk leaves it for the next start, and is said", new AppError("storage-full", "full"), 1],
  ["whatever else goes wrong, too", new Error("gone"), 1],
  ["what can never be read goes", new AppError("message-malformed", "odd"), 0],
] as const)("%s", async (_name, error, kept) => {
  const { begin, leave, delivered, failures } = open(async () => Promise.reject(error));
  leave(batch("one"));
  begin();
  await vi.waitFor(() => expect(delivered).toHaveLength(1));
  await vi.waitFor(() => expect(left()).toHaveLength(kept));
  await vi.waitFor(() => expect(failures).toEqual(kept ? [error] : []));
});

test.each(["get", "remove"] as const)("that the browser's own storage fails at %s is said", async (step) => {
  const { storage, begin, leave, failures } = open(async () => ({}));
  const error = new Error("corrupt");
  leave(batch("one"));
  storage.local[step] = async () => Promise.reject(error);
  begin();
  await vi.waitFor(() => expect(failures).toContain(error));
});

test("one that cannot be stored does not hold up the others, and no more than a hundred wait", async () => {
  const { begin, leave } = open(async (row) => {
    if (JSON.stringify(row).includes("good")) return {};
    throw new AppError("storage-full", "full");
  });
  leave(...Array.from({ length: 103 }, (_, place) => batch(`bad${place}`, 1_000 - place)), batch("good"));
  begin();
  await vi.waitFor(() => expect(left()).toHaveLength(100));
  expect(left()).not.toContain("left:bad102");
  expect(left()).toContain("left:bad0");
});

/**
 * Guards a database that a newer version of ours wrote. Dexie, told that the version is too high, would ask
 * again without a version, and then add the tables it misses: an older program would change what a newer
 * one relies on.
 */

import { AppError } from "@/lib/model/app-error";

export type Factory = Pick<IDBFactory, "open" | "deleteDatabase" | "databases" | "cmp">;

/** `factory`, but nothing is opened without saying which version is expected. */
export function refusingNewer(factory: IDBFactory): Factory {
  return openingBy(factory, (name, version) => {
    if (version === undefined) throw newerStore();
    return factory.open(name, version);
  });
}

/** `factory` with another way to open. */
export function openingBy(factory: IDBFactory, open: Factory["open"]): Factory {
  return {
    open,
    deleteDatabase: (name) => factory.deleteDatabase(name),
    databases: () => factory.databases(),
    cmp: (first, second) => factory.cmp(first, second),
  };
}

export function newerStore(cause?: unknown): AppError {
  const words = "These mentions were written by a newer version of Mentionary. Nothing was changed.";
  return new AppError("storage-newer", words, {}, cause);
}

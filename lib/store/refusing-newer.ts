/**
 * Guards a database that a newer version of ours wrote. Dexie, told that the version is too high, would ask
 * again without a version, and then add the tables it misses: an older program would change what a newer
 * one relies on.
 */

import { AppError } from "@/lib/model/app-error";

export type Factory = Pick<IDBFactory, "open" | "deleteDatabase" | "databases" | "cmp">;

/** `factory`, but nothing is opened without saying which version is expected. */
export function refusingNewer(factory: IDBFactory): Factory {
  return {
    open(name, version) {
      if (version !== undefined) return factory.open(name, version);
      throw new AppError(
        "storage-newer",
        "These mentions were written by a newer version of Mentionary. Nothing was changed.",
      );
    },
    deleteDatabase: (name) => factory.deleteDatabase(name),
    databases: () => factory.databases(),
    cmp: (first, second) => factory.cmp(first, second),
  };
}

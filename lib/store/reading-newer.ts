/**
 * Lets views read a database that a newer version of ours wrote, as it is: what an older program would add to it or
 * write into it is refused. Dexie, told that the version is too high, asks again without a version, which is let
 * through, and then wants to add the tables that it misses, which is not.
 */

import type { DBCore } from "dexie";

import { newerStore, openingBy, type Factory } from "./refusing-newer";

export interface NewerReader {
  readonly factory: Factory;
  /** Whether what was opened last was written by a newer version. */
  readonly isNewer: () => boolean;
  /** To lie between Dexie and the store. */
  readonly refuseWrites: (core: DBCore) => DBCore;
}

export function readingNewer(factory: IDBFactory): NewerReader {
  let [asked, isNewer] = [0, false];
  return {
    isNewer: () => isNewer,
    factory: openingBy(factory, (name, version) => {
      isNewer = version === undefined || (isNewer && version > asked);
      if (isNewer) return neverMaking(factory.open(name));
      asked = version ?? 0;
      return factory.open(name, version);
    }),
    refuseWrites: (core) => ({
      ...core,
      transaction(tables, mode, options) {
        if (!isNewer) return core.transaction(tables, mode, options);
        return readOnly(mode, () => core.transaction(tables, mode, options));
      },
    }),
  };
}

/** A table that the newer version has no more is missing for the same reason. */
function readOnly<Result>(mode: IDBTransactionMode, begin: () => Result): Result {
  if (mode !== "readonly") throw newerStore();
  try {
    return begin();
  } catch (error) {
    throw newerStore(error);
  }
}

/** What was deleted meanwhile is not made anew without a version. */
function neverMaking(request: IDBOpenDBRequest): IDBOpenDBRequest {
  request.addEventListener("upgradeneeded", () => request.transaction?.abort());
  return request;
}

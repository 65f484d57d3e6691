/**
 * A tombstone names somebody by what was known where it was set. The other store may know more: the handle of
 * an erased id, another id of the same page, a later id of an erased post. Those names are erased with it,
 * before anything is taken or purged, so that either order of merging leaves the same behind. It goes from ids
 * to other names only: a handle may have moved on to somebody else.
 */

import { hashNames, namesOf, type HashedNames } from "@/lib/ingest/suppression";
import type { AccountRow } from "@/lib/store/account-row";
import type { AliasRow } from "@/lib/store/alias-row";
import type { ErasedRow } from "@/lib/store/erased-row";
import { handleKey } from "@/lib/store/keys";
import { readSetting } from "@/lib/store/settings";

import { progressOf, type Piece, type PieceOfWork } from "./piece";

const atOnce = 1_000;

interface Group {
  /** Who any of these was is who all of the group is. */
  readonly ids: readonly string[];
  readonly others: readonly string[];
}

export const spreadInFileAccounts = spreading(
  ({ staging, cursor }) => staging.accounts.where("no").above(Number(cursor.after)).limit(atOnce).toArray(),
  groupOfAccount,
  ({ no }) => String(no),
);

export const spreadInAccounts = spreading(
  ({ db, cursor }) => db.accounts.where("key").above(cursor.after).limit(atOnce).toArray(),
  groupOfAccount,
  ({ key }) => key,
);

export const spreadInFileAliases = spreading(
  ({ staging, cursor }) => staging.aliases.where("alias").above(cursor.after).limit(atOnce).toArray(),
  groupOfAlias,
  ({ alias }) => alias,
);

export const spreadInAliases = spreading(
  ({ db, cursor }) => db.aliases.where("alias").above(cursor.after).limit(atOnce).toArray(),
  groupOfAlias,
  ({ alias }) => alias,
);

function groupOfAccount({ key, platform, ...account }: AccountRow): Group {
  const others = account.handle === undefined ? [] : [handleKey(platform, account.handle)];
  return { ids: [key, ...namesOf(platform, account)], others };
}

function groupOfAlias({ alias, target }: AliasRow): Group {
  return { ids: [target], others: [alias] };
}

function spreading<Row>(
  read: (piece: Piece) => Promise<Row[]>,
  groupOf: (row: Row) => Group,
  placeOf: (row: Row) => string,
): PieceOfWork {
  return async (piece) => {
    const { db, context, cursor } = piece;
    const isAnybodyErased = (await db.erased.limit(1).primaryKeys()).length > 0;
    const rows = isAnybodyErased ? await read(piece) : [];
    const groups = rows.map(groupOf);
    const keys = (await readSetting(db, "suppressionKeys")) ?? [];
    const hashed = await hashNames(
      keys,
      groups.flatMap(({ ids, others }) => [...ids, ...others]),
    );
    await context.commit(async () => {
      const all = [...new Set([...hashed.rows.values()].flat())];
      const found = await db.erased.bulkGet(all);
      const known = new Map(found.flatMap((row) => (row ? [[row.key, row] as const] : [])));
      const spread = groups.flatMap((group) => namesWith(group, hashed, known));
      await db.erased.bulkPut(spread.filter(({ key }) => !known.has(key)));
      const last = rows.at(-1);
      // Also when all are known: a restore before this one may have failed before they were carried out.
      const hasErased = cursor.hasErased || spread.length > 0;
      return progressOf(piece, last && placeOf(last), 0, {}, { hasErased });
    });
  };
}

/** Under the keys under which an id of the group is erased: all its names. */
function namesWith(
  { ids, others }: Group,
  { keys, rows }: HashedNames,
  known: ReadonlyMap<string, ErasedRow>,
): ErasedRow[] {
  const hashesOf = (name: string, place: number) => rows.get(name)?.[place] ?? "";
  return keys.flatMap((_, place) => {
    const times = ids.flatMap((name) => known.get(hashesOf(name, place))?.at ?? []);
    if (times.length === 0) return [];
    const at = Math.min(...times);
    return [...ids, ...others].map((name) => ({ key: hashesOf(name, place), at, isPerson: true }));
  });
}

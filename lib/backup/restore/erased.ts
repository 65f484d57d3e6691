/** Tombstones first: what was erased here does not come with the file, and what was erased there goes here. */

import { removePosts } from "@/lib/ingest/remove-posts";
import { settle } from "@/lib/ingest/settle";
import { erasedAmong, hashNames, namesOf } from "@/lib/ingest/suppression";
import { closeWork } from "@/lib/ingest/work";
import type { Account } from "@/lib/model/account";
import { postKey } from "@/lib/store/keys";
import type { PostRow } from "@/lib/store/post-row";
import { readSetting } from "@/lib/store/settings";

import { beginWork, progressOf, type Piece, type PieceOfWork } from "./piece";

const atOnce = 500;

export const takeErased: PieceOfWork = async (piece) => {
  const { db, staging, context, cursor } = piece;
  const rows = await staging.erased.where("key").above(cursor.after).limit(atOnce).toArray();
  await context.commit(async () => {
    const known = await db.erased.bulkGet(rows.map(({ key }) => key));
    const more = rows.filter((_, place) => !known[place]);
    await db.erased.bulkPut(more);
    // Also when all are known: a restore before this one may have failed before they were carried out.
    const hasErased = cursor.hasErased || rows.length > 0;
    return progressOf(piece, rows.at(-1)?.key, 0, {}, { hasErased });
  });
};

/** Posts of this store that the file's tombstones name, or whose authors they name. */
export const purgePosts: PieceOfWork = async (piece) => {
  const { db, context, cursor } = piece;
  const rows = cursor.hasErased
    ? await db.posts.where("key").above(cursor.after).limit(atOnce).toArray()
    : [];
  const keys = (await readSetting(db, "suppressionKeys")) ?? [];
  const authors = await authorsOf(piece, rows);
  const hashed = await hashNames(
    keys,
    rows.flatMap((row) => namesOfPostRow(row, authors)),
  );
  await context.commit(async () => {
    const erased = await erasedAmong(db, hashed);
    const gone = rows.filter((row) => namesOfPostRow(row, authors).some((name) => erased.has(name)));
    if (gone.length > 0) {
      const work = await beginWork(piece);
      await removePosts(
        work,
        gone.map(({ key }) => key),
      );
      await settle(work, []);
      await closeWork(work);
    }
    return progressOf(piece, rows.at(-1)?.key, 0, { erased: gone.length });
  });
};

export const purgeAccounts: PieceOfWork = async (piece) => {
  const { db, context, cursor } = piece;
  const rows = cursor.hasErased
    ? await db.accounts.where("key").above(cursor.after).limit(atOnce).toArray()
    : [];
  const keys = (await readSetting(db, "suppressionKeys")) ?? [];
  const hashed = await hashNames(keys, rows.flatMap(namesOfAccountRow));
  await context.commit(async () => {
    const erased = await erasedAmong(db, hashed);
    const gone = rows.filter((row) => namesOfAccountRow(row).some((name) => erased.has(name)));
    const keysGone = new Set(gone.map(({ key }) => key));
    if (gone.length > 0) {
      await db.accounts.bulkDelete([...keysGone]);
      await db.aliases.filter(({ target }) => keysGone.has(target)).delete();
      const numbers = gone.map(({ no }) => no);
      await db.shares.where("accountNo").anyOf(numbers).delete();
      await db.reactions.where("accountNo").anyOf(numbers).delete();
    }
    return progressOf(piece, rows.at(-1)?.key, 0);
  });
};

/** By local number the keys of those who wrote the posts. */
async function authorsOf({ db }: Piece, rows: readonly PostRow[]): Promise<ReadonlyMap<number, string>> {
  const numbers = [...new Set(rows.flatMap(({ authorNo }) => authorNo ?? []))];
  const accounts = await db.accounts.where("no").anyOf(numbers).toArray();
  return new Map(accounts.map(({ no, key }) => [no, key]));
}

/**
 * @param authors keys of accounts by number: a post that shows but a handle was written by the account that had
 * it then.
 */
export function namesOfPostRow(
  { platform, postId, aliases, author, authorNo = -1 }: PostRow,
  authors: ReadonlyMap<number, string>,
): string[] {
  const ids = [postId, ...aliases].map((id) => postKey(platform, id));
  return [...ids, ...namesOf(platform, author), ...[authors.get(authorNo) ?? []].flat()];
}

export function namesOfAccountRow({
  key,
  platform,
  ...account
}: Account & { readonly key: string; readonly platform: string }): string[] {
  return [...new Set([key, ...namesOf(platform, account)])];
}

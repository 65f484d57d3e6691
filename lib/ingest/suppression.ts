/**
 * Keeps out what was erased: people, and posts that were deleted for good. The list holds keyed hashes, which
 * are made before a transaction opens: it would not wait for them.
 */

import { createKeyedHash } from "@/lib/kit/keyed-hash";
import type { Account } from "@/lib/model/account";
import type { Batch, CapturedPost } from "@/lib/model/batch";
import type { Post } from "@/lib/model/post";
import type { Database } from "@/lib/store/database";
import { accountKey, handleKey, postKey } from "@/lib/store/keys";
import { readSetting, type SuppressionKey } from "@/lib/store/settings";

/** The hashes of some names, under every key that the store knows. */
export interface HashedNames {
  readonly keys: readonly SuppressionKey[];
  /** By name, the keys of the rows that would say that it was erased. */
  readonly rows: ReadonlyMap<string, readonly string[]>;
}

export async function hashNames(
  keys: readonly SuppressionKey[],
  names: Iterable<string>,
): Promise<HashedNames> {
  const hashers = await Promise.all(
    keys.map(async ({ id, key }) => ({ id, hash: await createKeyedHash(bytesOf(key)) })),
  );
  const wanted = keys.length === 0 ? [] : [...new Set(names)];
  const rows = await Promise.all(
    wanted.map(
      async (name) =>
        [name, await Promise.all(hashers.map(async ({ id, hash }) => `${id}|${await hash(name)}`))] as const,
    ),
  );
  return { keys, rows: new Map(rows) };
}

/** The names that were erased. In a transaction that includes `erased`. */
export async function erasedAmong(db: Database, { rows }: HashedNames): Promise<ReadonlySet<string>> {
  if (rows.size === 0) return new Set();
  const all = [...rows.values()].flat();
  const found = await db.erased.bulkGet(all);
  const erased = new Set(found.flatMap((row) => (row ? [row.key] : [])));
  return new Set([...rows].filter(([, keys]) => keys.some((key) => erased.has(key))).map(([name]) => name));
}

/** Under which the names of a batch are known, hashed. Costs nothing as long as nobody was erased. */
export async function hashBatch(db: Database, { platform, posts, shares }: Batch): Promise<HashedNames> {
  const keys = (await readSetting(db, "suppressionKeys")) ?? [];
  if (keys.length === 0) return { keys, rows: new Map() };
  return hashNames(keys, [
    ...posts.flatMap(({ post }) => [
      ...namesOfPost(post),
      ...peopleIn(post).flatMap((one) => namesOf(platform, one)),
    ]),
    ...shares.flatMap(({ account, postId }) => [postKey(platform, postId), ...namesOf(platform, account)]),
  ]);
}

/**
 * The batch without what was erased; `undefined` where somebody was erased since `hashed` was made: hash again.
 * In a transaction that includes `settings` and `erased`.
 */
export async function withoutErased(
  db: Database,
  batch: Batch,
  hashed: HashedNames,
): Promise<Batch | undefined> {
  const keys = (await readSetting(db, "suppressionKeys")) ?? [];
  if (keys.length !== hashed.keys.length) return undefined;
  const erased = await erasedAmong(db, hashed);
  if (erased.size === 0) return batch;
  const isErased = (account: Account) => isAccountErased(erased, batch.platform, account);
  return {
    ...batch,
    posts: batch.posts.flatMap((item) => {
      const isGone = isErased(item.post.author) || namesOfPost(item.post).some((name) => erased.has(name));
      return isGone ? [] : [{ ...item, post: withoutPeople(item.post, isErased) }];
    }),
    shares: batch.shares.filter(
      ({ account, postId }) => !isErased(account) && !erased.has(postKey(batch.platform, postId)),
    ),
  };
}

/** An id decides where one was shown: a handle may have moved on to somebody else. */
export function isAccountErased(erased: ReadonlySet<string>, platform: string, account: Account): boolean {
  return namesOf(platform, account).some((name) => erased.has(name));
}

/** Takes out of somebody else's post who was erased. What its author wrote stays the author's. */
export function withoutPeople<Kind extends Pick<Post, "replyTo" | "owner" | "tagged">>(
  post: Kind,
  isErased: (account: Account) => boolean,
): Kind {
  const { replyTo, owner, ...rest } = post;
  if (!peopleBeside(post).some(isErased)) return post;
  return {
    ...post,
    ...rest,
    replyTo: replyTo && !isErased(replyTo) ? replyTo : undefined,
    owner: owner && !isErased(owner) ? owner : undefined,
    tagged: post.tagged.filter((account) => !isErased(account)),
  };
}

export function namesOf(platform: string, account: Account): string[] {
  const { accountId, handle, otherIds = [] } = account;
  if (accountId === undefined) return handle === undefined ? [] : [handleKey(platform, handle)];
  return [accountId, ...otherIds].flatMap((id) => accountKey(platform, { accountId: id }) ?? []);
}

function namesOfPost({ platform, postId, aliases }: CapturedPost["post"]): string[] {
  return [postId, ...aliases].map((id) => postKey(platform, id));
}

function peopleIn(post: Post): Account[] {
  return [post.author, ...peopleBeside(post)];
}

function peopleBeside({ replyTo, owner, tagged }: Pick<Post, "replyTo" | "owner" | "tagged">): Account[] {
  return [...(replyTo ? [replyTo] : []), ...(owner ? [owner] : []), ...tagged];
}

function bytesOf(hex: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

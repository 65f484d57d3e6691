/** Keeps the authors and sharers of a batch, and joins those that were known by their handle alone. */

import { compact } from "@/lib/kit/compact";
import type { Account } from "@/lib/model/account";
import type { AccountRow } from "@/lib/store/account-row";
import { accountKey, handleKey, shareKey } from "@/lib/store/keys";
import type { Stamp } from "@/lib/store/stamp";

import { canonical, learnAlias, loadAliases } from "./aliases";
import { mergeAccounts } from "./merge-accounts";
import { moveReactionsOfAccount } from "./move-reactions";
import { putShare } from "./put-share";
import type { Work } from "./work";

/** An author who is seen twenty times a day changes once: the row says on which day, not when. */
const dayMs = 24 * 60 * 60_000;

const startOfDay = (at: number): number => Math.floor(at / dayMs) * dayMs;

export interface AccountSighting {
  readonly platform: string;
  readonly account: Account;
  readonly stamp: Stamp;
}

export interface StoredAccounts {
  /** The local number of an account of this batch; `undefined` where it has neither id nor handle. */
  noOf(platform: string, account: Account): number | undefined;
  readonly lastNo: number;
}

export async function storeAccounts(
  work: Work,
  sightings: readonly AccountSighting[],
): Promise<StoredAccounts> {
  const newHandles = await loadAccounts(work, sightings);
  let lastNo = work.world.lastAccountNo;
  for (const { platform, account, stamp } of sightings) {
    const key = accountKey(platform, account);
    if (key === undefined) continue;
    if (account.accountId !== undefined && account.handle !== undefined) {
      const handle = handleKey(platform, account.handle);
      const provisional = newHandles.has(handle)
        ? provisionalOf(work, handle, key, startOfDay(stamp[1]))
        : undefined;
      // Waiting a hundred times for nothing would let the transaction end.
      if (provisional) await joinProvisional(work, provisional, key);
    }
    const home = canonical(work, key);
    const known = work.accounts.get(home);
    const no = known?.no ?? (lastNo += 1);
    const row = rowOf(home, no, work.viewer, { platform, account, stamp });
    work.accounts.put(known ? mergeAccounts(known, row) : row);
  }
  return {
    lastNo,
    noOf(platform, account) {
      const key = accountKey(platform, account);
      return key === undefined ? undefined : work.accounts.get(canonical(work, key))?.no;
    },
  };
}

/** Returns the handles of which it is not known yet which account they stand for. */
async function loadAccounts(work: Work, sightings: readonly AccountSighting[]): Promise<Set<string>> {
  const ids = sightings.flatMap(({ platform, account }) =>
    account.accountId === undefined ? [] : (accountKey(platform, account) ?? []),
  );
  // Only a handle stands for something else.
  work.aliases.expectNone(ids);
  await work.accounts.load(ids);
  const newHandles = new Set(sightings.flatMap((sighting) => newHandleOf(work, sighting)));
  const handles = [...newHandles];
  await loadAliases(work, handles);
  // Once a handle stands for an account, no row is kept under the handle itself.
  work.accounts.expectNone(handles.filter((handle) => work.aliases.get(handle)));
  await Promise.all([
    work.accounts.loadSparse(handles),
    work.accounts.load(handles.flatMap((handle) => work.aliases.get(handle)?.target ?? [])),
  ]);
  return newHandles;
}

function newHandleOf(work: Work, { platform, account, stamp }: AccountSighting): string[] {
  const { accountId, handle } = account;
  if (handle === undefined) return [];
  const key = accountKey(platform, account);
  const known = accountId === undefined || key === undefined ? undefined : work.accounts.get(key);
  return knowsHandle(known, handle, startOfDay(stamp[1])) ? [] : [handleKey(platform, handle)];
}

/** The account was seen with this handle by `day`: that the handle stands for it was noted then. */
function knowsHandle(row: AccountRow | undefined, handle: string, day: number): boolean {
  if (row?.handle?.toLowerCase() !== handle.toLowerCase()) return false;
  const [, knownSince] = row.stamps?.handle ?? row.stamp;
  return knownSince <= day;
}

function rowOf(
  key: string,
  no: number,
  viewer: number,
  { platform, account, stamp: [rank, at] }: AccountSighting,
): AccountRow {
  const { followsViewer, ...fields } = account;
  const day = startOfDay(at);
  const stamp = [rank, day] as const;
  const follows =
    followsViewer === undefined ? undefined : { [viewer]: { isFollowing: followsViewer, stamp } };
  return compact({ ...fields, follows, key, no, platform, firstSeenAt: at, lastSeenAt: day, stamp });
}

/** From now on the handle stands for the account. @returns what was kept under the handle alone, and has to move over. */
export function provisionalOf(work: Work, handle: string, key: string, at: number): AccountRow | undefined {
  learnAlias(work, handle, key, at);
  return canonical(work, handle) === key ? work.accounts.get(handle) : undefined;
}

export async function joinProvisional(work: Work, provisional: AccountRow, key: string): Promise<void> {
  work.accounts.remove(provisional.key);
  const known = work.accounts.get(key);
  if (known) await renumber(work, provisional.no, known.no);
  const moved = { ...provisional, key, no: known?.no ?? provisional.no };
  work.accounts.put(known ? mergeAccounts(known, moved) : moved);
}

/** Two numbers turned out to be one account: its posts, shares and reactions take the number that stays. */
async function renumber(work: Work, from: number, to: number): Promise<void> {
  const [posts, shares] = await Promise.all([
    work.db.posts.where("authorNo").equals(from).primaryKeys(),
    work.db.shares.where("accountNo").equals(from).toArray(),
  ]);
  await work.posts.load(posts);
  for (const key of posts) {
    const post = work.posts.get(key);
    if (post) work.posts.put({ ...post, authorNo: to });
  }
  await work.shares.load(shares.flatMap((share) => [share.key, shareKey(share.postKey, to)]));
  for (const share of shares) {
    work.shares.remove(share.key);
    putShare(work, { ...share, key: shareKey(share.postKey, to), accountNo: to });
  }
  await moveReactionsOfAccount(work, from, to);
}

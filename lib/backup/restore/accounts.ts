/** Other names, then the accounts themselves, which get the numbers of this store. */

import { canonical, learnAlias, loadAliases } from "@/lib/ingest/aliases";
import { joinPosts } from "@/lib/ingest/join-posts";
import { mergeAccounts } from "@/lib/ingest/merge-accounts";
import { settle } from "@/lib/ingest/settle";
import { joinProvisional, provisionalOf } from "@/lib/ingest/store-accounts";
import { erasedAmong, hashNames } from "@/lib/ingest/suppression";
import { closeWork, type Work } from "@/lib/ingest/work";
import type { AccountRow } from "@/lib/store/account-row";
import type { AliasRow } from "@/lib/store/alias-row";
import { readSetting, writeSetting } from "@/lib/store/settings";

import { namesOfAccountRow } from "./erased";
import { beginWork, progressOf, type Piece, type PieceOfWork } from "./piece";

const atOnce = 500;

export const takeAliases: PieceOfWork = async (piece) => {
  const { db, staging, context, cursor } = piece;
  const rows = await staging.aliases.where("alias").above(cursor.after).limit(atOnce).toArray();
  const keys = (await readSetting(db, "suppressionKeys")) ?? [];
  const hashed = await hashNames(
    keys,
    rows.flatMap(({ alias, target }) => [alias, target]),
  );
  await context.commit(async () => {
    const erased = await erasedAmong(db, hashed);
    const wanted = rows.filter(({ target }) => !erased.has(target));
    const work = await beginWork(piece);
    await loadAliases(
      work,
      wanted.flatMap(({ alias, target }) => [alias, target]),
    );
    await work.accounts.load(wanted.filter(isOfAccount).flatMap(({ alias, target }) => [alias, target]));
    const joined: string[] = [];
    for (const row of wanted.filter(isOfAccount)) {
      const provisional = provisionalOf(work, row.alias, row.target, row.at);
      // Waiting a hundred times for nothing would let the transaction end.
      if (provisional) await joinProvisional(work, provisional, row.target);
    }
    for (const row of wanted.filter((one) => !isOfAccount(one) && isNews(work, one))) {
      joined.push(...(await joinPosts(work, row.alias, canonical(work, row.target))));
    }
    // Posts that an account joined to another brought in are in memory too: their authors changed.
    await settle(work, new Set([...joined, ...work.posts.keys()]));
    await closeWork(work);
    return progressOf(piece, rows.at(-1)?.alias, rows.length);
  });
};

function isOfAccount({ alias }: AliasRow): boolean {
  return isHandle(alias);
}

function isHandle(name: string): boolean {
  return name.includes(":@");
}

/** Learns another name of a post. @returns whether what is kept under it has to move over. */
function isNews(work: Work, row: AliasRow): boolean {
  const home = canonical(work, row.target);
  const wasKnown = canonical(work, row.alias) === home;
  learnAlias(work, row.alias, home, row.at);
  return !wasKnown && canonical(work, row.alias) === home;
}

export const takeAccounts: PieceOfWork = async (piece) => {
  const { db, staging, context, cursor } = piece;
  const rows = await staging.accounts.where("no").above(Number(cursor.after)).limit(atOnce).toArray();
  const keys = (await readSetting(db, "suppressionKeys")) ?? [];
  const hashed = await hashNames(keys, rows.flatMap(namesOfAccountRow));
  await context.commit(async () => {
    const erased = await erasedAmong(db, hashed);
    const wanted = rows.filter((row) => !namesOfAccountRow(row).some((name) => erased.has(name)));
    const work = await beginWork(piece);
    await loadNames(
      work,
      wanted.map(({ key }) => key),
    );
    await work.accounts.loadSparse(wanted.map(({ key }) => canonical(work, key)));
    let last = work.world.lastAccountNo;
    for (const row of wanted) {
      const key = canonical(work, row.key);
      const known = work.accounts.get(key);
      const incoming = { ...withViewers(row, piece), key, no: known?.no ?? (last += 1) };
      work.accounts.put(known ? mergeAccounts(known, incoming) : incoming);
    }
    await closeWork(work);
    if (last !== work.world.lastAccountNo) await writeSetting(db, "lastAccountNo", last);
    return progressOf(piece, lastNo(rows), rows.length, { accounts: wanted.length });
  });
};

function lastNo(rows: readonly AccountRow[]): string | undefined {
  const last = rows.at(-1);
  return last && String(last.no);
}

function withViewers(row: AccountRow, { cursor }: Piece): AccountRow {
  if (!row.follows) return row;
  const follows = Object.entries(row.follows).map(
    ([viewer, follow]) => [cursor.viewers[viewer] ?? 0, follow] as const,
  );
  return { ...row, follows: Object.fromEntries(follows) };
}

/** So many are remembered from piece to piece: some 8 MB. */
const mostRemembered = 100_000;

/** The keys of accounts by the numbers of the file. What is not found has no account any more. */
export async function keysOfNumbers(
  { staging, keysByNo }: Piece,
  numbers: Iterable<number>,
): Promise<ReadonlyMap<number, string>> {
  const wanted = [...new Set(numbers)];
  const missing = wanted.filter((no) => !keysByNo.has(no));
  const found = new Map(wanted.map((no) => [no, keysByNo.get(no)] as const));
  if (keysByNo.size + missing.length > mostRemembered) keysByNo.clear();
  for (const row of await staging.accounts.bulkGet(missing)) {
    if (!row) continue;
    found.set(row.no, row.key);
    keysByNo.set(row.no, row.key);
  }
  return new Map([...found].flatMap(([no, key]) => (key === undefined ? [] : [[no, key] as const])));
}

/** In a transaction. `keys` as `keysOfNumbers` found them. */
export async function loadNumbers(work: Work, keys: ReadonlyMap<number, string>): Promise<void> {
  await loadNames(work, keys.values());
  await work.accounts.load([...keys.values()].map((key) => canonical(work, key)));
}

/** Only a handle stands for something else. */
async function loadNames(work: Work, keys: Iterable<string>): Promise<void> {
  const { handles = [], ids = [] } = Object.groupBy(keys, (key) => (isHandle(key) ? "handles" : "ids"));
  work.aliases.expectNone(ids);
  await loadAliases(work, handles);
}

export function localNumber(
  work: Work,
  keys: ReadonlyMap<number, string>,
  no: number | undefined,
): number | undefined {
  const key = no === undefined ? undefined : keys.get(no);
  return key === undefined ? undefined : work.accounts.get(canonical(work, key))?.no;
}

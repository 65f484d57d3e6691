/** Reactions follow their post or their account to another name. */

import { lastCharacter, reactionKey } from "@/lib/store/keys";
import type { ReactionRow } from "@/lib/store/reaction-row";

import { putReaction } from "./put-reaction";
import type { Work } from "./work";

/** Two names turned out to be one post. */
export async function moveReactionsOfPost(work: Work, from: string, to: string): Promise<void> {
  const keys = await work.db.reactions
    .where("key")
    .between(`${from}|`, `${from}|${lastCharacter}`)
    .primaryKeys();
  await move(
    work,
    keys,
    ({ postKey }) => postKey === from,
    (row) => ({ ...row, postKey: to }),
  );
}

/** Two numbers turned out to be one account. */
export async function moveReactionsOfAccount(work: Work, from: number, to: number): Promise<void> {
  const keys = await work.db.reactions.where("accountNo").equals(from).primaryKeys();
  await move(
    work,
    keys,
    ({ accountNo }) => accountNo === from,
    (row) => ({ ...row, accountNo: to }),
  );
}

/** @param keys as the store has them; what this write has moved already is looked for in its memory. */
async function move(
  work: Work,
  keys: readonly string[],
  isMoving: (row: ReactionRow) => boolean,
  change: (row: ReactionRow) => ReactionRow,
): Promise<void> {
  await work.reactions.load(keys);
  const rows = work.reactions
    .keys()
    .flatMap((key) => work.reactions.get(key) ?? [])
    .filter(isMoving);
  const moved = rows.map((row) => {
    const next = change(row);
    return { ...next, key: reactionKey(next.postKey, next.accountNo) };
  });
  await work.reactions.load(moved.map(({ key }) => key));
  for (const { key } of rows) work.reactions.remove(key);
  for (const row of moved) putReaction(work, row);
}

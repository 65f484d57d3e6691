/** Who stood among the reactions to a post. */

import { canonical, loadAliases } from "@/lib/ingest/aliases";
import { putReaction } from "@/lib/ingest/put-reaction";
import { erasedAmong, hashNames } from "@/lib/ingest/suppression";
import { closeWork } from "@/lib/ingest/work";
import { reactionKey } from "@/lib/store/keys";
import { readSetting } from "@/lib/store/settings";

import { keysOfNumbers, loadNumbers, localNumber } from "./accounts";
import { beginWork, progressOf, type PieceOfWork } from "./piece";

const atOnce = 500;

export const takeReactions: PieceOfWork = async (piece) => {
  const { db, staging, context, cursor } = piece;
  const rows = await staging.reactions.where("key").above(cursor.after).limit(atOnce).toArray();
  const posts = rows.map(({ postKey }) => postKey);
  const accounts = await keysOfNumbers(
    piece,
    rows.map(({ accountNo }) => accountNo),
  );
  const keys = (await readSetting(db, "suppressionKeys")) ?? [];
  const hashed = await hashNames(keys, posts);
  await context.commit(async () => {
    const erased = await erasedAmong(db, hashed);
    const work = await beginWork(piece);
    await loadAliases(work, posts);
    await loadNumbers(work, accounts);
    const wanted = rows.flatMap((row) => {
      const [post, accountNo] = [canonical(work, row.postKey), localNumber(work, accounts, row.accountNo)];
      if (accountNo === undefined || erased.has(row.postKey)) return [];
      return [{ ...row, key: reactionKey(post, accountNo), postKey: post, accountNo }];
    });
    await work.reactions.load(wanted.map(({ key }) => key));
    for (const row of wanted) putReaction(work, row);
    await closeWork(work);
    return progressOf(piece, rows.at(-1)?.key, rows.length);
  });
};

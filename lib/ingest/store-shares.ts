/** Keeps who passed a post on. The engagement belongs to the post, the presence to the account. */

import { compact } from "@/lib/kit/compact";
import type { CapturedShare } from "@/lib/model/batch";
import { postKey, shareKey } from "@/lib/store/keys";
import type { ShareRow } from "@/lib/store/share-row";

import { canonical, loadAliases } from "./aliases";
import { putShare } from "./put-share";
import type { StoredAccounts } from "./store-accounts";
import type { Work } from "./work";

export async function storeShares(
  work: Work,
  platform: string,
  shares: readonly CapturedShare[],
  accounts: StoredAccounts,
  seenAt: number,
): Promise<void> {
  await loadAliases(
    work,
    shares.map(({ postId }) => postKey(platform, postId)),
  );
  const rows = shares.flatMap(({ postId, account, sharedAt }) => {
    const accountNo = accounts.noOf(platform, account);
    if (accountNo === undefined) return [];
    const post = canonical(work, postKey(platform, postId));
    const key = shareKey(post, accountNo);
    return [compact<ShareRow>({ key, postKey: post, accountNo, sharedAt, firstSeenAt: seenAt })];
  });
  await work.shares.load(rows.map(({ key }) => key));
  for (const row of rows) putShare(work, row);
}

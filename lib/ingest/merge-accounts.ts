/** Two sightings of one account → the account as it is now known. */

import type { AccountRow, Follow } from "@/lib/store/account-row";
import { compareStamps } from "@/lib/store/stamp";

import { mergeFields, type FieldGroup } from "./merge-fields";

export function mergeAccounts(a: AccountRow, b: AccountRow): AccountRow {
  return {
    ...mergeFields(a, b, groups),
    ...((a.follows ?? b.follows) && { follows: mergeFollows(a.follows ?? {}, b.follows ?? {}) }),
    firstSeenAt: Math.min(a.firstSeenAt, b.firstSeenAt),
    lastSeenAt: Math.max(a.lastSeenAt, b.lastSeenAt),
  };
}

/** Each viewer for themselves: the better sighting decides, and of two alike the one that says yes. */
function mergeFollows(
  a: Readonly<Record<string, Follow>>,
  b: Readonly<Record<string, Follow>>,
): Record<string, Follow> {
  const viewers = [...new Set([...Object.keys(a), ...Object.keys(b)])].toSorted();
  return Object.fromEntries(
    viewers.flatMap((viewer) => {
      const [left, right] = [a[viewer], b[viewer]];
      const best = left && right ? betterFollow(left, right) : (left ?? right);
      return best ? [[viewer, best]] : [];
    }),
  );
}

function betterFollow(a: Follow, b: Follow): Follow {
  const order = compareStamps(a.stamp, b.stamp) || Number(a.isFollowing) - Number(b.isFollowing);
  return order < 0 ? b : a;
}

const single = (
  name: keyof AccountRow,
  pick: (row: AccountRow) => Partial<AccountRow>,
): FieldGroup<AccountRow> => ({
  name,
  pick: (row) => (row[name] === undefined ? undefined : pick(row)),
});

const groups: readonly FieldGroup<AccountRow>[] = [
  single("accountId", ({ accountId }) => ({ accountId })),
  single("otherIds", ({ otherIds }) => ({ otherIds })),
  single("handle", ({ handle }) => ({ handle })),
  single("name", ({ name }) => ({ name })),
  single("url", ({ url }) => ({ url })),
  single("followers", ({ followers }) => ({ followers })),
  single("verified", ({ verified }) => ({ verified })),
  single("bio", ({ bio }) => ({ bio })),
];

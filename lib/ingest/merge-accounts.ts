/** Two sightings of one account → the account as it is now known. */

import type { AccountRow } from "@/lib/store/account-row";

import { mergeFields, type FieldGroup } from "./merge-fields";

export function mergeAccounts(a: AccountRow, b: AccountRow): AccountRow {
  return {
    ...mergeFields(a, b, groups),
    firstSeenAt: Math.min(a.firstSeenAt, b.firstSeenAt),
    lastSeenAt: Math.max(a.lastSeenAt, b.lastSeenAt),
  };
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
  single("handle", ({ handle }) => ({ handle })),
  single("name", ({ name }) => ({ name })),
  single("url", ({ url }) => ({ url })),
  single("followers", ({ followers }) => ({ followers })),
  single("verified", ({ verified }) => ({ verified })),
  single("bio", ({ bio }) => ({ bio })),
  single("followsViewer", ({ followsViewer }) => ({ followsViewer })),
];

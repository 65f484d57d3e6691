/** Accounts as they are typed: by their handle, and where a site has accounts without one, by their number. */

import type { OwnedAccount } from "@/lib/model/subject";
import { addressesOf } from "@/lib/platforms/addresses";

/** By the id of the site. */
export type AccountEntries = Readonly<Record<string, readonly string[]>>;

/** Whether a site has accounts that go by a number: "profile.php?id=100…". */
export function hasNumbers(siteId: string): boolean {
  return addressesOf(siteId)?.profileById !== undefined;
}

/** What the fields show. An account that is known by its id alone is shown where it goes by that. */
export function entriesOf(accounts: readonly OwnedAccount[]): AccountEntries {
  const entries: Record<string, string[]> = {};
  for (const account of accounts) {
    const entry = entryOf(account);
    if (entry !== undefined) (entries[account.platform] ??= []).push(entry);
  }
  return entries;
}

/** @param before as it is stored: what was learned of an account stays, and what the fields cannot show, too. */
export function accountsFrom(
  entries: AccountEntries,
  before: readonly OwnedAccount[],
): readonly OwnedAccount[] {
  const shown = Object.entries(entries).flatMap(([platform, list]) =>
    list.map((entry) => accountFrom(platform, entry, before)),
  );
  return [...before.filter((account) => entryOf(account) === undefined), ...shown];
}

function entryOf({ platform, handle, accountId }: OwnedAccount): string | undefined {
  return handle ?? (hasNumbers(platform) ? accountId : undefined);
}

function accountFrom(platform: string, entry: string, before: readonly OwnedAccount[]): OwnedAccount {
  const known = before.find(
    (account) => account.platform === platform && entryOf(account)?.toLowerCase() === entry.toLowerCase(),
  );
  if (hasNumbers(platform) && /^\d+$/.test(entry)) return known ?? { platform, accountId: entry };
  return known ? { ...known, handle: entry } : { platform, handle: entry };
}

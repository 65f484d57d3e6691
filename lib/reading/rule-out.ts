/** What the user said is never about a subject, whatever it says: an author, or a place. */

import type { Account } from "@/lib/model/account";
import type { Post, Venue } from "@/lib/model/post";
import type { ExcludedPlace, OwnedAccount, Subject } from "@/lib/model/subject";

export function isRuledOut({ excludedAuthors = [], excludedPlaces = [] }: Subject, post: Post): boolean {
  return (
    excludedAuthors.some((excluded) => isBy(excluded, post.platform, post.author)) ||
    excludedPlaces.some((excluded) => isIn(excluded, post.platform, post.venue))
  );
}

/** An id decides where both sides have one: a handle may have moved to somebody else. */
function isBy({ platform, accountId, handle }: OwnedAccount, of: string, account: Account): boolean {
  if (platform !== of) return false;
  if (accountId !== undefined && account.accountId !== undefined) {
    return accountId === account.accountId || (account.otherIds ?? []).includes(accountId);
  }
  return handle !== undefined && account.handle?.toLowerCase() === handle.toLowerCase();
}

function isIn({ platform, kind, id, name }: ExcludedPlace, of: string, venue: Venue | undefined): boolean {
  if (platform !== of || venue?.kind !== kind) return false;
  if (id !== undefined && venue.id !== undefined) return id === venue.id;
  return name !== undefined && venue.name === name;
}

/** An account as Facebook shows it: a person, a Page, or an anonymous member, of whom nothing but the word is kept. */

import { asFlag, asText } from "@/lib/kit/read";
import type { Account } from "@/lib/model/account";

import { cleanUrl, handleIn, parameterOf, partsOf } from "./address";
import { asRecord, own, ownRecord } from "./fields";
import { asId } from "./ids";

/**
 * `undefined` where the object names nobody. An anonymous member's id, link and picture are dropped here,
 * so that nothing behind this line can know them.
 */
export function accountOf(profile: unknown): Account | undefined {
  const record = asRecord(profile);
  if (record === undefined) return undefined;
  const name = asText(own(record, "name")) ?? asText(own(record, "short_name"));
  if (isAnonymous(record)) return { name };
  const address = own(record, "url") ?? own(record, "profile_url") ?? own(record, "www_url");
  const accountId = asId(own(record, "id")) ?? idInAddress(address);
  if (accountId === undefined && name === undefined) return undefined;
  const delegate =
    asId(own(ownRecord(record, "delegate_page"), "id")) ?? asId(own(record, "delegate_page_id"));
  return {
    accountId,
    handle: handleIn(address),
    name,
    url: addressOf(address, accountId),
    verified: asFlag(own(record, "is_verified")),
    otherIds: delegate === undefined || delegate === accountId ? undefined : [delegate],
  };
}

/** A member who posts without a name, by the type of the profile and by every flag that says so. */
export function isAnonymous(profile: unknown): boolean {
  return (
    /anon/i.test(asText(own(profile, "__typename")) ?? "") ||
    own(profile, "is_anonymous") === true ||
    own(profile, "is_anonymous_author") === true
  );
}

/** Everybody can see what a Page publishes, and what stands under it. */
export function isPage(profile: unknown): boolean {
  return own(profile, "__typename") === "Page";
}

/** Whether both are one: a Page has a number of its own and one for the profile it acts as. */
export function isSameAccount(one: Account | undefined, other: Account | undefined): boolean {
  const ids = idsOf(other);
  return idsOf(one).some((id) => ids.includes(id));
}

function idsOf(account: Account | undefined): string[] {
  return [account?.accountId, ...(account?.otherIds ?? [])].filter((id) => id !== undefined);
}

/** Public ids in an address of a person change and are left out of it. */
function addressOf(address: unknown, accountId: string | undefined): string | undefined {
  const url = cleanUrl(address);
  if (url !== undefined && !url.includes("/pfbid")) {
    const inGroup = partsOf(url)[0] === "groups";
    if (!inGroup) return url;
  }
  return accountId === undefined ? undefined : `https://www.facebook.com/profile.php?id=${accountId}`;
}

/** facebook.com/people/Some-Name/1000…, /groups/…/user/1000…, /profile.php?id=1000… */
export function idInAddress(address: unknown): string | undefined {
  const parts = partsOf(address);
  if (parts[0] === "people" || parts[2] === "user") return asId(parts.at(-1));
  return parts[0] === "profile.php" ? asId(parameterOf(address, "id")) : undefined;
}

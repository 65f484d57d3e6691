/** An account from X's user object, in its shape of today and in the one with `legacy`. */

import { asCount, asFlag, asText, isRecord } from "@/lib/kit/read";
import type { Account } from "@/lib/model/account";
import type { DropReason } from "@/lib/model/reading";

import { own, resultOf } from "./fields";
import { asHandle, asId, idInGlobalId } from "./ids";

/** The account that `user_results` holds; `undefined` where it names nobody. */
export function accountOf(userResults: unknown): Account | undefined {
  const user = resultOf(userResults);
  const accountId = asId(own(user, "rest_id")) ?? idInGlobalId(own(user, "id"));
  const handle = asHandle(either(user, "core", "screen_name", "screen_name"));
  if (accountId === undefined && handle === undefined) return undefined;
  return {
    accountId,
    handle,
    name: asText(either(user, "core", "name", "name")),
    url: handle && `https://x.com/${handle}`,
    followers: asCount(either(user, "relationship_counts", "followers", "followers_count")),
    verified: isVerified(user),
    bio: asText(either(user, "profile_bio", "description", "description")),
    followsViewer: asFlag(either(user, "relationship_perspectives", "followed_by", "followed_by")),
  };
}

/** Whether only approved followers can read what the account writes. */
export function isProtected(userResults: unknown): boolean {
  return either(resultOf(userResults), "privacy", "protected", "protected") === true;
}

/** Why a person's slot gives no row. */
export function whyNobody(userResults: unknown): DropReason {
  const user = resultOf(userResults);
  if (user === undefined) return "empty";
  const names = isRecord(user) ? Object.keys(user) : ["?"];
  if (own(user, "__typename") === "UserUnavailable") return "unavailable";
  return names.every((name) => name === "__typename" || name === "id") ? "stub" : "unreadable";
}

/** A field in its new home, or in `legacy`. */
function either(user: unknown, home: string, name: string, legacyName: string): unknown {
  return own(own(user, home), name) ?? own(own(user, "legacy"), legacyName);
}

/** Verified by payment, as a business or government, or in the old way. */
function isVerified(user: unknown): boolean | undefined {
  const signs = [
    asFlag(own(user, "is_blue_verified")),
    asFlag(either(user, "verification", "verified", "verified")),
  ];
  return signs.every((sign) => sign === undefined) ? undefined : signs.includes(true);
}

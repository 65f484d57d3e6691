/** Who and where: author, answered account, community, and who may see it. */

import { asText } from "@/lib/kit/read";
import type { Account } from "@/lib/model/account";
import type { Post, Venue } from "@/lib/model/post";

import type { Fields } from "./fields";
import { own, resultOf } from "./fields";
import { asHandle, asId } from "./ids";
import { accountOf, isProtected } from "./user";

/** X now and then leaves the author a stub; the post and the one around it still say who it is. */
export function authorOf(fields: Fields, knownHandle: string | undefined): Account {
  const account = accountOf(own(fields("core"), "user_results"));
  if (account?.accountId !== undefined && account.handle !== undefined) return account;
  const accountId = account?.accountId ?? asId(fields("user_id_str"));
  const handle = account?.handle ?? knownHandle;
  return { ...account, accountId, handle, url: handle && `https://x.com/${handle}` };
}

export function replyToOf(fields: Fields, tagged: readonly Account[]): Account | undefined {
  const accountId = asId(fields("in_reply_to_user_id_str"));
  const handle = asHandle(fields("in_reply_to_screen_name"));
  if (accountId === undefined && handle === undefined) return undefined;
  return { accountId, handle, name: tagged.find((account) => account.handle === handle)?.name };
}

/** Whom a post quotes, by the address of what it quotes. */
export function quotedHandle(fields: Fields): string | undefined {
  const address = asText(own(fields("quoted_status_permalink"), "expanded"));
  return asHandle(/\.com\/(\w+)\/status\//.exec(address ?? "")?.[1]);
}

export function venueOf(fields: Fields): Venue | undefined {
  const community =
    resultOf(fields("community_results")) ??
    resultOf(own(fields("author_community_relationship"), "community_results"));
  const id = asId(own(community, "id_str")) ?? asId(own(community, "rest_id"));
  return id === undefined ? undefined : { kind: "community", id, name: asText(own(community, "name")) };
}

/** `undefined` = public. */
export function visibilityOf(fields: Fields): Post["visibility"] {
  if (fields("exclusive_tweet_info") !== undefined) return "members";
  const isForFriends =
    fields("trusted_friends_info_result") !== undefined || isProtected(own(fields("core"), "user_results"));
  return isForFriends ? "friends" : undefined;
}

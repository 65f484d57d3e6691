/** How rows are named. Keys come from the platform, so that two browsers name the same thing alike. */

import type { Account } from "@/lib/model/account";

/** `x:123`: posts, and the conversations that they began. */
export function postKey(platform: string, postId: string): string {
  return `${platform}:${postId}`;
}

/** What `postKey` was made of: no platform's name holds a colon. */
export function namesIn(key: string): { readonly platform: string; readonly postId: string } {
  const colon = key.indexOf(":");
  return { platform: key.slice(0, colon), postId: key.slice(colon + 1) };
}

/** `subjectId|x:123`. */
export function mentionKey(subjectId: string, post: string): string {
  return `${subjectId}|${post}`;
}

/** `x:@acme`: how an account is known as long as no page showed its id. Handles differ by letters, not by case. */
export function handleKey(platform: string, handle: string): string {
  return `${platform}:@${handle.toLowerCase()}`;
}

/** `x:77`, or `x:@acme` where no id was shown; `undefined` where the page showed neither handle nor id. */
export function accountKey(platform: string, { accountId, handle }: Account): string | undefined {
  if (accountId !== undefined) return `${platform}:${accountId}`;
  return handle === undefined ? undefined : handleKey(platform, handle);
}

/** `x:123|4`: an account passed a post on. */
export function shareKey(post: string, accountNo: number): string {
  return `${post}|${accountNo}`;
}

/** `facebook:123|4`: an account stood among the reactions to a post. */
export function reactionKey(post: string, accountNo: number): string {
  return `${post}|${accountNo}`;
}

/** `subjectId|seen|2026-11-22`. */
export function rollupKey(subjectId: string, kind: string, period: string): string {
  return `${subjectId}|${kind}|${period}`;
}

/** What `rollupKey` was made of: none of it holds a bar. */
export function namesInRollupKey(key: string) {
  const [subjectId = "", kind = "", period = ""] = key.split("|");
  return { subjectId, kind, period };
}

/** How rows of days are named when they are of whole months and years: `seen`, `seenMonths`, `seenYears`. */
export const months = "Months";
export const years = "Years";

/** Where the rows of its months stand: from the first key to the last. @param key of a row of a year. */
export function keysOfMonths(key: string): { readonly from: string; readonly to: string } {
  const { subjectId, kind, period } = namesInRollupKey(key);
  const from = rollupKey(subjectId, kind.replace(years, months), period);
  return { from, to: from + lastCharacter };
}

/** The end of every text that begins with the prefix: the upper bound of a range of keys. */
export const lastCharacter = "\uffff";

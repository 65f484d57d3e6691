/** For which subjects an account speaks, and whom a post is said to. */

import type { Account } from "@/lib/model/account";
import type { Post } from "@/lib/model/post";
import type { Subject } from "@/lib/model/subject";

import { foldHandle } from "./literals";

export interface Accounts {
  /** Indexes of the subjects for which `account` speaks, by its id or its handle. */
  readonly speakingFor: (platform: string, account: Account) => readonly number[];
  /**
   * Indexes of the subjects to whose accounts `post` replies, or which it tags. What one of a subject's
   * own accounts says to another of them, or to itself in a thread, is not said to the subject.
   */
  readonly addressedBy: (post: Post) => ReadonlySet<number>;
}

const nobody: ReadonlySet<number> = new Set();
const handleInPrefix = /[@＠]([\p{L}\p{M}\p{N}_.-]+)/gu;

export function compileAccounts(subjects: readonly Subject[]): Accounts {
  const known = new Map<string, number[]>();
  const add = (key: string, subject: number): void => {
    const before = known.get(key);
    if (before === undefined) known.set(key, [subject]);
    else if (!before.includes(subject)) before.push(subject);
  };
  for (const [index, { accounts }] of subjects.entries())
    for (const account of accounts) for (const key of keysOf(account.platform, account)) add(key, index);

  const speakingFor: Accounts["speakingFor"] = (platform, account) => [
    ...new Set(keysOf(platform, account).flatMap((key) => known.get(key) ?? [])),
  ];
  return {
    speakingFor,
    addressedBy: (post) => {
      if (known.size === 0) return nobody;
      const author = speakingFor(post.platform, post.author);
      const addressed = addressees(post).flatMap((account) => speakingFor(post.platform, account));
      return new Set(addressed.filter((subject) => !author.includes(subject)));
    },
  };
}

function addressees({ replyTo, tagged, text, bodyStart = 0 }: Post): Account[] {
  const prefix = bodyStart === 0 ? [] : Array.from(text.slice(0, bodyStart).matchAll(handleInPrefix));
  return [...(replyTo ? [replyTo] : []), ...tagged, ...prefix.map(([, handle]) => ({ handle }))];
}

function keysOf(platform: string, { accountId, handle }: Account): string[] {
  const keys: string[] = [];
  if (accountId) keys.push(`${platform} #${accountId}`);
  const folded = handle ? foldHandle(handle) : "";
  if (folded !== "") keys.push(`${platform} @${folded}`);
  return keys;
}

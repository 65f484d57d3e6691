/** For which subjects an account speaks, and whom a post is said to. */

import type { Account } from "@/lib/model/account";
import type { Post } from "@/lib/model/post";
import type { Subject } from "@/lib/model/subject";

import { foldHandle } from "./literals";

export interface Accounts {
  /** Indexes of the subjects for which `account` speaks, by its id or its handle. */
  readonly speakingFor: (platform: string, account: Account) => readonly number[];
  /**
   * Indexes of the subjects to whose accounts `post` replies, under whose posts it stands, or which it
   * tags. What one of a subject's own accounts says to another of them, or to itself in a thread, is not
   * said to the subject.
   */
  readonly addressedBy: (post: Post) => ReadonlySet<number>;
}

/** Of one platform: indexes of subjects by an account's id, or by "@" and its folded handle. */
type Known = Map<string, Set<number>>;

const nobody: ReadonlySet<number> = new Set();
const handleInPrefix = /[@＠]([\w.-]+)/g;

export function compileAccounts(subjects: readonly Subject[]): Accounts {
  const platforms = new Map<string, Known>();
  for (const [index, { accounts }] of subjects.entries()) {
    for (const account of accounts) {
      const known: Known = platforms.get(account.platform) ?? new Map();
      platforms.set(account.platform, known);
      eachName(account, (name) => known.set(name, new Set(known.get(name)).add(index)));
    }
  }
  return {
    speakingFor: (platform, account) => {
      const known = platforms.get(platform);
      return known ? [...subjectsOf([account], known)] : [];
    },
    addressedBy: (post) => {
      const known = platforms.get(post.platform);
      if (known === undefined) return nobody;
      const addressed = subjectsOf(addressees(post), known);
      if (addressed.size === 0) return nobody;
      for (const subject of subjectsOf([post.author], known)) addressed.delete(subject);
      return addressed;
    },
  };
}

/** Whom it answers, on whose Page or under whose post it stands, whom it tags. */
function addressees({ replyTo, owner, tagged, text, bodyStart = 0 }: Post): (Account | undefined)[] {
  const said = [replyTo, owner, ...tagged];
  if (bodyStart > 0)
    for (const [, handle] of text.slice(0, bodyStart).matchAll(handleInPrefix)) said.push({ handle });
  return said;
}

function subjectsOf(accounts: readonly (Account | undefined)[], known: Known): Set<number> {
  const found = new Set<number>();
  for (const account of accounts) {
    if (account === undefined) continue;
    eachName(account, (name) => known.get(name)?.forEach((subject) => found.add(subject)));
  }
  return found;
}

function eachName({ accountId, otherIds, handle }: Account, use: (name: string) => void): void {
  if (accountId) use(accountId);
  if (otherIds) for (const id of otherIds) use(id);
  const folded = handle ? foldHandle(handle) : "";
  if (folded !== "") use(`@${folded}`);
}

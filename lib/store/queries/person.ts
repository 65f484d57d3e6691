/** One account: what it said about a subject, what that earned, and both sides of each conversation. */

import type { MentionView, Sum } from "@/lib/model/figures";
import type { AccountRow } from "@/lib/store/account-row";
import type { Database } from "@/lib/store/database";
import { mentionKey } from "@/lib/store/keys";
import type { PostRow } from "@/lib/store/post-row";

import { threadOf, type ThreadPost } from "./mention-detail";
import { viewsOf } from "./mention-view";
import { reactionsBy, type PersonReactions } from "./reactions-by";
import { noSum, plusCounts } from "./sum-counts";

export interface Conversation {
  readonly key: string;
  readonly posts: readonly ThreadPost[];
}

export interface Person {
  readonly account: AccountRow;
  /** Its mentions of the subject, newest first, as far as they are shown. */
  readonly mentions: readonly MentionView[];
  readonly total: number;
  readonly engagement: Sum;
  readonly answered: number;
  /** Threads in which somebody else spoke as well, newest first. */
  readonly conversations: readonly Conversation[];
  /** Seen in lists that the user opened. */
  readonly reactions: PersonReactions;
}

/** The loudest accounts are robots: nobody reads a thousand posts of one. */
const mostPosts = 5_000;
const mostShown = 200;
const mostConversations = 20;

/** @param no the account's local number. `undefined` where there is no such account. */
export async function personOf(db: Database, subjectId: string, no: number): Promise<Person | undefined> {
  const account = await db.accounts.where("no").equals(no).first();
  if (!account) return undefined;
  const [subject, written, reactions] = await Promise.all([
    db.subjects.get(subjectId),
    db.posts.where("authorNo").equals(no).limit(mostPosts).toArray(),
    reactionsBy(db, subjectId, no),
  ]);
  const about = written
    .filter(({ subjects }) => subjects.includes(subjectId))
    .toSorted((a, b) => timeOf(b) - timeOf(a));
  const rows = await db.mentions.bulkGet(about.map(({ key }) => mentionKey(subjectId, key)));
  const known = rows.flatMap((row) => (row && row.aside === undefined ? [row] : []));
  const shown = await viewsOf(db, known.slice(0, mostShown));
  const roots = [...new Set(about.map(({ key, conversationKey }) => conversationKey ?? key))];
  const threads = await Promise.all(
    roots.slice(0, mostConversations).map(async (root): Promise<Conversation | undefined> => {
      const post = about.find(({ key, conversationKey }) => (conversationKey ?? key) === root);
      if (!post) return undefined;
      const posts = await threadOf(db, post, subject);
      return posts.length > 1 ? { key: root, posts } : undefined;
    }),
  );
  return {
    account,
    mentions: shown,
    total: known.length,
    engagement: about.reduce(plusCounts, noSum),
    answered: known.filter(({ status }) => status === "answered").length,
    conversations: threads.flatMap((thread) => thread ?? []),
    reactions,
  };
}

function timeOf({ postedAt, firstSeenAt }: PostRow): number {
  return postedAt ?? firstSeenAt;
}

/**
 * Accounts seen talking about a subject. How much each said comes from the roll-ups; what it earned, from the
 * posts of those who can be at the top: who wrote most, whose posts earned most, who wrote last. Never from
 * all mentions, so that it is as fast with a million of them.
 */

import type { DayRange } from "@/lib/kit/time";
import type { Sum } from "@/lib/model/figures";
import type { MentionOrder } from "@/lib/model/mention-list";
import { countPeople } from "@/lib/rollup/voices";
import type { AccountRow } from "@/lib/store/account-row";
import type { Database } from "@/lib/store/database";
import { lastCharacter, rollupKey } from "@/lib/store/keys";
import type { PostRow } from "@/lib/store/post-row";
import { readSums } from "@/lib/store/read-sums";

import { listMentions } from "./list-mentions";
import { noSum, plusCounts } from "./sum-counts";

export const peopleOrders = ["mentions", "engagement", "last"] as const;
export type PeopleOrder = (typeof peopleOrders)[number];

export interface PeopleQuestion {
  readonly subjectId: string;
  /** By the day on which a post was posted; absent = all time. */
  readonly range?: DayRange | undefined;
  readonly order: PeopleOrder;
  readonly limit: number;
}

export interface Talker {
  readonly no: number;
  readonly account: AccountRow;
  /** Earned mentions in the range. */
  readonly mentions: number;
  /** Likes + replies + shares + quotes of them, as last seen. */
  readonly engagement: Sum;
  /** When the last of them was posted, or first seen where that is unknown. */
  readonly lastAt: number;
}

export interface People {
  readonly people: readonly Talker[];
  /** Everybody who was heard, also who is not among `people`. */
  readonly total: number;
}

/** Who can be at the top is looked for among so many of each kind. */
const candidates = 400;
const mostPosts = 20_000;

export async function peopleOf(db: Database, question: PeopleQuestion): Promise<People> {
  const counts = await mentionsByPerson(db, question);
  const [loudest, strongest, latest] = [
    topOf(counts, candidates),
    await authorsBy(db, question, "engagement"),
    await authorsBy(db, question, "newest"),
  ];
  const wanted = [...new Set([...loudest, ...strongest, ...latest])].filter((no) => counts.has(no));
  const [accounts, posts] = await Promise.all([
    db.accounts.where("no").anyOf(wanted).toArray(),
    db.posts.where("authorNo").anyOf(wanted).limit(mostPosts).toArray(),
  ]);
  const postsBy = Map.groupBy(posts, ({ authorNo }) => authorNo);
  const talkers = accounts.map((account): Talker => {
    const own = (postsBy.get(account.no) ?? []).filter((post) => isAbout(post, question));
    return {
      no: account.no,
      account,
      mentions: counts.get(account.no) ?? 0,
      engagement: own.reduce(plusCounts, noSum),
      lastAt: Math.max(0, ...own.map(timeOf)),
    };
  });
  return {
    people: talkers.toSorted((a, b) => compare(a, b, question.order)).slice(0, question.limit),
    total: counts.size,
  };
}

async function mentionsByPerson(
  db: Database,
  { subjectId, range }: PeopleQuestion,
): Promise<Map<number, number>> {
  const [first, last] = range ? [range.from, range.to] : ["", lastCharacter];
  const [from, to] = [rollupKey(subjectId, "posted", first), rollupKey(subjectId, "posted", last)];
  const counts = new Map<number, number>();
  const [rows = []] = await readSums(db, [{ subjectId, from, to }]);
  for (const row of rows) countPeople(counts, row, ["earned"]);
  return counts;
}

function topOf(counts: ReadonlyMap<number, number>, limit: number): number[] {
  return [...counts]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, limit)
    .map(([no]) => no);
}

async function authorsBy(
  db: Database,
  { subjectId, range }: PeopleQuestion,
  order: MentionOrder,
): Promise<number[]> {
  const filter = { subjectIds: [subjectId], classes: ["earned"], ...range } as const;
  const { mentions } = await listMentions(db, { filter, order, limit: candidates });
  return mentions.flatMap(({ authorNo }) => authorNo ?? []);
}

function isAbout(post: PostRow, { subjectId, range }: PeopleQuestion): boolean {
  if (!post.subjects.includes(subjectId)) return false;
  // The day is that of UTC here: at the edges of a range a post more or less changes no order that matters.
  const day = new Date(Math.min(8.64e15, Math.max(0, timeOf(post)))).toISOString().slice(0, 10);
  return !range || (day >= range.from && day <= range.to);
}

function timeOf({ postedAt, firstSeenAt }: PostRow): number {
  return postedAt ?? firstSeenAt;
}

function compare(a: Talker, b: Talker, order: PeopleOrder): number {
  if (order === "engagement") return b.engagement.low - a.engagement.low || b.mentions - a.mentions;
  if (order === "last") return b.lastAt - a.lastAt || b.mentions - a.mentions;
  return b.mentions - a.mentions || b.engagement.low - a.engagement.low;
}

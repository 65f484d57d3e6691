/** How long those who asked waited for an answer, by the posts one by one. */

import { takeTurns } from "@/lib/kit/turns";
import { medianFirstResponse, type Wait } from "@/lib/metrics/answer-time";
import type { Measure } from "@/lib/metrics/measure";
import type { Responses } from "@/lib/metrics/shares";
import type { Database } from "@/lib/store/database";

import { newestBetween, sampleSize, type NewestQuestion, type Sampled } from "./newest-between";

/**
 * As the report says it of the same range, and for views that show nothing else of the posts.
 *
 * @param signal gives the work up as soon as nobody wants its outcome.
 * @returns `undefined` where there are more posts than are read: then the sums say it.
 */
export async function firstAnswerOf(
  db: Database,
  question: Omit<NewestQuestion, "most">,
  signal?: AbortSignal,
): Promise<Measure | undefined> {
  const { posts, isWhole } = await newestBetween(db, { ...question, most: sampleSize }, takeTurns(signal));
  return isWhole ? medianFirstResponse(waitsOf(posts)) : undefined;
}

/** Seen again at least so long after it was found counts as looked at again. */
const againMs = 60_000;

const wasAsked = ({ row }: Sampled): boolean =>
  row.status === "waiting" || (row.status === "answered" && row.answeredBy !== undefined);

/** From each post that wanted an answer to the answer, or to when it was last seen without one. */
export function waitsOf(posts: readonly Sampled[]): Wait[] {
  return posts.filter(wasAsked).flatMap(({ row, post }): Wait[] => {
    if (row.firstResponseMs !== undefined) return [{ ms: row.firstResponseMs, isAnswered: true }];
    if (row.status !== "waiting" || post.postedAt === undefined) return [];
    return [{ ms: Math.max(0, post.lastSeenAt - post.postedAt), isAnswered: false }];
  });
}

export function responsesOf(posts: readonly Sampled[]): Responses {
  const asked = posts.filter(wasAsked);
  const waiting = asked.filter(({ row }) => row.status === "waiting");
  const unanswered = waiting.filter(({ row, post }) => post.lastSeenAt >= row.firstSeenAt + againMs).length;
  return {
    answered: asked.length - waiting.length,
    unanswered,
    notSeenSince: waiting.length - unanswered,
  };
}

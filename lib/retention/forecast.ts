/** What the rules of retention would delete: counted before anything is, and for the days to come. */

import type { Database } from "@/lib/store/database";
import type { RetentionRules } from "@/lib/store/settings";

import { cutOff, forgettableAccounts, forgettablePosts, thinned } from "./forgettable";

const atOnce = 1_000;
const dayMs = 24 * 60 * 60_000;

export interface RetentionForecast {
  readonly mentions: number;
  /** Accounts that go as things stand; those whose last post goes follow at the next run. */
  readonly people: number;
  /** Posts of which counts are thinned. */
  readonly observations: number;
}

/**
 * @param at epoch ms: now for a dry run, later for "in seven days".
 * @param signal stops counting.
 */
export async function forecastRetention(
  db: Database,
  rules: RetentionRules,
  at: number,
  signal?: AbortSignal,
): Promise<RetentionForecast> {
  const [mentions, people, observations] = [
    cutOff(rules, "mentions", at),
    cutOff(rules, "people", at),
    cutOff(rules, "observations", at),
  ];
  return {
    mentions:
      mentions === undefined
        ? 0
        : await countIn(signal, async (after) => {
            const rows = await db.posts.where("key").above(after).limit(atOnce).toArray();
            const gone = await forgettablePosts(db, rows, mentions);
            return {
              last: rows.at(-1)?.key,
              found: gone.reduce((sum, { subjects }) => sum + subjects.length, 0),
            };
          }),
    people:
      people === undefined
        ? 0
        : await countIn(signal, async (after) => {
            const keys = await db.accounts.where("key").above(after).limit(atOnce).primaryKeys();
            return { last: keys.at(-1), found: (await forgettableAccounts(db, keys, people)).length };
          }),
    observations:
      observations === undefined
        ? 0
        : await countIn(signal, async (after) => {
            const rows = await db.observations.where("postKey").above(after).limit(atOnce).toArray();
            return { last: rows.at(-1)?.postKey, found: (await thinned(db, rows, observations)).length };
          }),
  };
}

/** When the rules are carried out next: a day after they last were, and never at once after they were set. */
export function nextRetentionAt(rules: RetentionRules, now: number): number | undefined {
  const hasRules = [rules.mentions, rules.people, rules.observations].some((days) => days !== undefined);
  if (!hasRules) return undefined;
  const { ranAt } = rules;
  // A clock that was set back must not put it off for years.
  return ranAt === undefined || ranAt > now + dayMs ? now : ranAt + dayMs;
}

async function countIn(
  signal: AbortSignal | undefined,
  look: (after: string) => Promise<{ readonly last: string | undefined; readonly found: number }>,
): Promise<number> {
  let sum = 0;
  for (let after = ""; ;) {
    signal?.throwIfAborted();
    const { last, found } = await look(after);
    sum += found;
    if (last === undefined) return sum;
    after = last;
  }
}

/** What the view of the rounds shows, read in one live query. */

import { dayOf } from "@/lib/kit/time";
import type { AddressListStatus } from "@/lib/model/address-list";
import type { RoundStatus } from "@/lib/model/round";
import { addressesOf } from "@/lib/platforms/addresses";
import { sites } from "@/lib/platforms/sites";
import { mostDue } from "@/lib/rounds/due";
import { suggestRounds, type RoundSuggestion } from "@/lib/rounds/suggest-rounds";
import type { Database } from "@/lib/store/database";
import { recountsDue, roundsOf } from "@/lib/store/queries";
import { addressListsOf } from "@/lib/store/queries/address-lists";
import type { Recount } from "@/lib/store/queries/recounts";
import type { SubjectRow } from "@/lib/store/subject-row";

export interface RoundsModel {
  readonly rounds: readonly RoundStatus[];
  /** The one to open now; absent = none is due. */
  readonly next?: RoundStatus | undefined;
  readonly suggestions: readonly RoundSuggestion[];
  readonly recounts: readonly Recount[];
  readonly lists: readonly AddressListStatus[];
  readonly now: number;
  /** In the client's time zone: "2026-11-22". */
  readonly today: string;
}

export interface RoundsQuestion {
  readonly clientId: string;
  readonly timeZone: string;
  readonly subjects: readonly SubjectRow[];
  /** Ids of the sites that are switched on: only their places are suggested, while there are any. */
  readonly siteIds: readonly string[];
}

export async function readRounds(db: Database, question: RoundsQuestion): Promise<RoundsModel> {
  const now = Date.now();
  const subjectIds = question.subjects.map(({ id }) => id);
  const [rounds, recounts, lists] = await Promise.all([
    roundsOf(db, question.clientId, now),
    recountsDue(db, subjectIds, now),
    addressListsOf(db, question.clientId, subjectIds),
  ]);
  // Before any site is switched on, the places of all of them show what rounds are for.
  const known = sites.filter(({ id }) => question.siteIds.length === 0 || question.siteIds.includes(id));
  const addresses = known.flatMap(({ id }) => {
    const of = addressesOf(id);
    return of ? [{ siteId: id, ...of }] : [];
  });
  return {
    rounds,
    next: mostDue(rounds, now),
    suggestions: suggestRounds(question.subjects, addresses, rounds),
    recounts,
    lists,
    now,
    today: dayOf(now, question.timeZone),
  };
}

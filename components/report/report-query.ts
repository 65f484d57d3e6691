/** What the report reads: first the sums, then the posts. */

import { monthOf } from "@/lib/kit/time";
import type { Database } from "@/lib/store/database";
import { listMentions, monthlyAccuracy, reportSample, spikeCause } from "@/lib/store/queries";
import type { ReportFigures, ReportQuestion, SpikeCause } from "@/lib/store/queries/report-figures";
import type { SubjectRow } from "@/lib/store/subject-row";

import type { TopOrder } from "./report-address";
import type { ReportDetails } from "./report-model";

const mostTops = 10;
/** More days than these explain nothing any more. */
const mostCauses = 6;

export interface DetailsQuestion {
  readonly question: ReportQuestion;
  readonly order: TopOrder;
  readonly spikes: ReportFigures["spikes"];
}

export async function readDetails(
  db: Database,
  { question, order, spikes }: DetailsQuestion,
  signal?: AbortSignal,
): Promise<ReportDetails | undefined> {
  const { subjectId, from, to, by } = question;
  const days = spikes.filter(({ verdict }) => verdict === "more-talk").slice(-mostCauses);
  const filter = { subjectIds: [subjectId], classes: ["earned"], from, to, by, snoozed: "with" } as const;
  // One after the other: each takes turns with whatever else the view has to do, and together they would not.
  const sample = await reportSample(db, question, signal);
  const page = await listMentions(db, { filter, order, limit: mostTops });
  const publicPage = await listMentions(db, {
    filter: { ...filter, publicOnly: true },
    order,
    limit: mostTops,
  });
  const month = await monthlyAccuracy(db, { subjectId, month: monthOf(to) });
  const causes: SpikeCause[] = [];
  for (const { day } of days) {
    const cause = await spikeCause(db, subjectId, day, signal);
    if (cause) causes.push(cause);
  }
  return (
    sample && {
      sample,
      tops: page.mentions,
      publicTops: publicPage.mentions,
      causes,
      labelled: month.drawn.flatMap(({ predicted, actual }) => (actual ? [{ predicted, actual }] : [])),
    }
  );
}

/** The subject of the address; the first where it names none or one that is gone. */
export function subjectIn(
  params: Readonly<Record<string, string>>,
  subjects: readonly SubjectRow[],
): SubjectRow | undefined {
  return subjects.find(({ id }) => id === params.subject) ?? subjects[0];
}

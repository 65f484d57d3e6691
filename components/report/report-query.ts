/** What the report reads: first the sums, then the posts. */

import { monthOf } from "@/lib/kit/time";
import type { Database } from "@/lib/store/database";
import { listMentions, monthlyAccuracy, reportSample, spikeCause } from "@/lib/store/queries";
import type { ReportFigures, ReportQuestion } from "@/lib/store/queries/report-figures";
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
): Promise<ReportDetails | undefined> {
  const { subjectId, from, to, by } = question;
  const days = spikes.filter(({ verdict }) => verdict === "more-talk").slice(-mostCauses);
  const filter = { subjectIds: [subjectId], classes: ["earned"], from, to, by, snoozed: "with" } as const;
  const [sample, page, publicPage, month, causes] = await Promise.all([
    reportSample(db, question),
    listMentions(db, { filter, order, limit: mostTops }),
    listMentions(db, { filter: { ...filter, publicOnly: true }, order, limit: mostTops }),
    monthlyAccuracy(db, { subjectId, month: monthOf(to) }),
    Promise.all(days.map(({ day }) => spikeCause(db, subjectId, day))),
  ]);
  return (
    sample && {
      sample,
      tops: page.mentions,
      publicTops: publicPage.mentions,
      causes: causes.filter((cause) => cause !== undefined),
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

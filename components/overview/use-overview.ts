/** The overview's model, live. */

import { useCallback, useMemo, useState } from "preact/hooks";

import type { DashboardProps } from "@/components/dashboard/dashboard-view";
import { periodOf } from "@/components/dashboard/period";
import { viewTraits } from "@/components/dashboard/views";
import { type Live, useLive } from "@/components/hooks/use-live";
import { subjectIn } from "@/components/report/report-query";
import { lastDays } from "@/lib/kit/time";
import type { Database } from "@/lib/store/database";
import { measuresOf, reportOf, reportSample, waitingMentions, whatChanged } from "@/lib/store/queries";
import type { ReportQuestion } from "@/lib/store/queries/report-figures";

import type { OverviewModel } from "./overview-model";

const mostWaiting = 5;
const courseDays = 90;

export function useOverview({
  services,
  address,
  client,
  subjects,
}: DashboardProps): Live<OverviewModel | undefined> {
  const { db } = services;
  const subject = subjectIn(address.params, subjects);
  const [now] = useState(() => Date.now());
  const { range, before } = periodOf(address, {
    timeZone: client.timeZone,
    now,
    defaultDays: viewTraits.overview.defaultDays,
  });
  const asked = JSON.stringify(
    subject && range && { subjectId: subject.id, ...range, by: "seen", compareWith: before },
  );
  const { timeZone } = client;
  const sums = useLive(
    useCallback(async () => {
      const question = questionIn(asked);
      return { asked, read: question && (await readSums(db, question, timeZone, now)) };
    }, [db, asked, timeZone, now]),
    db,
  );
  // The posts are read when the sums stand there, and not beside them: they are thousands, and would come first.
  const { asked: summed, read } = sums.state === "ready" ? sums.value : {};
  const posts = useLive(
    useCallback(
      async (signal: AbortSignal) => {
        const question = questionIn(summed);
        return { of: summed, sample: question && (await reportSample(db, question, signal)) };
      },
      [db, summed],
    ),
    db,
  );
  // The posts of the range before say nothing about this one.
  const sample = posts.state === "ready" && posts.value.of === summed ? posts.value.sample : undefined;
  const measures = useMemo(() => read && measuresOf(read.figures, sample), [read, sample]);
  const changes = useMemo(() => read && sample && whatChanged(read.figures, sample), [read, sample]);
  if (sums.state !== "ready") return sums;
  if (!subject || !range || !read || !measures) return { state: "ready", value: undefined };
  const { id, name, kind } = subject;
  return {
    state: "ready",
    value: { subject: { id, name, kind }, range, by: "seen", now, measures, changes, ...read },
  };
}

/** A question as text, so that the same one is the same. */
function questionIn(text: string | undefined): ReportQuestion | undefined {
  return text === undefined ? undefined : JSON.parse(text);
}

async function readSums(db: Database, question: ReportQuestion, timeZone: string, now: number) {
  const { subjectId } = question;
  const [figures, course, waiting] = await Promise.all([
    reportOf(db, question),
    reportOf(db, { subjectId, by: "seen", ...lastDays(courseDays, now, timeZone) }),
    waitingMentions(db, { subjectId, limit: mostWaiting }),
  ]);
  return figures && course && { figures, course, waiting };
}

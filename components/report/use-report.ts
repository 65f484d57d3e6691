/** The report's model, live: the sums first, what the posts tell when it has been read. */

import { useCallback, useMemo, useState } from "preact/hooks";

import type { DashboardProps } from "@/components/dashboard/dashboard-view";
import { periodOf } from "@/components/dashboard/period";
import { viewTraits } from "@/components/dashboard/views";
import { type Live, useLive } from "@/components/hooks/use-live";
import { measuresOf, reportOf } from "@/lib/store/queries";
import type { ReportQuestion } from "@/lib/store/queries/report-figures";

import { choicesIn } from "./report-address";
import type { ReportModel } from "./report-model";
import { readDetails, subjectIn } from "./report-query";

export function useReport({
  services,
  address,
  client,
  subjects,
}: DashboardProps): Live<ReportModel | undefined> {
  const { db } = services;
  const subject = subjectIn(address.params, subjects);
  const { by, order, ...choices } = choicesIn(address);
  const [now] = useState(() => Date.now());
  const { range, before } = periodOf(address, {
    timeZone: client.timeZone,
    now,
    defaultDays: viewTraits.report.defaultDays,
  });
  const question = useStable(
    subject && range && { subjectId: subject.id, ...range, by, compareWith: before },
  );
  const sums = useLive(
    useCallback(
      async () => ({ question, figures: question && (await reportOf(db, question)) }),
      [db, question],
    ),
    db,
  );
  // The posts are read when the sums stand there, and not beside them: they are thousands, and would come first.
  const { question: summed, figures } = sums.state === "ready" ? sums.value : {};
  const spikes = useStable(figures?.spikes ?? []);
  const details = useLive(
    useCallback(
      async (signal: AbortSignal) => ({
        of: summed,
        read: summed && (await readDetails(db, { question: summed, order, spikes }, signal)),
      }),
      [db, summed, order, spikes],
    ),
    db,
  );
  // The posts of the range before say nothing about this one.
  const read = details.state === "ready" && details.value.of === summed ? details.value.read : undefined;
  const measures = useMemo(
    () =>
      figures &&
      measuresOf(figures, read?.sample, {
        isModelled: choices.isModelled,
        labelled: read?.labelled ?? [],
      }),
    [figures, read, choices.isModelled],
  );
  if (sums.state !== "ready") return sums;
  if (!subject || !range || !figures || !measures) return { state: "ready", value: undefined };
  return {
    state: "ready",
    value: {
      subject: { id: subject.id, name: subject.name },
      range,
      before,
      timeZone: client.timeZone,
      now,
      choices: { by, order, ...choices },
      figures,
      measures,
      details: read,
      areDetailsLost: details.state === "failed",
    },
  };
}

/** The same object as long as it says the same: a query is run anew only for another question. */
function useStable<Value extends ReportQuestion | readonly object[] | undefined>(value: Value): Value {
  const text = JSON.stringify(value);
  // oxlint-disable-next-line react/exhaustive-deps -- The text stands for the value.
  return useMemo(() => value, [text]);
}

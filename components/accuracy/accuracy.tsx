/** The draw of a month: mentions to label one after the other, and how right the sentiment is by these labels. */

import { useCallback, useMemo } from "preact/hooks";

import { hashOf, withParams } from "@/components/dashboard/address";
import type { DashboardProps } from "@/components/dashboard/dashboard-view";
import { useLive } from "@/components/hooks/use-live";
import { useAccuracyWords } from "@/components/i18n/dashboard/use-accuracy-words";
import { useI18n } from "@/components/i18n/use-i18n";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { Skeleton } from "@/components/ui/skeleton";
import { monthlyAccuracy } from "@/lib/store/queries/accuracy";

import { type Draw, drawIn, monthsUntil } from "./accuracy-address";
import { AccuracyResult } from "./accuracy-result";
import { Labelling } from "./labelling";

import styles from "./accuracy.module.css";

export function Accuracy(props: DashboardProps) {
  const { address, client, subjects } = props;
  const months = useMemo(() => monthsUntil(Date.now(), client.timeZone), [client.timeZone]);
  const subjectIds = subjects.map(({ id }) => id);
  const draw = drawIn(address, subjectIds, months);
  return draw ? <DrawPage {...props} draw={draw} months={months} /> : null;
}

interface DrawPageProps extends DashboardProps {
  readonly draw: Draw;
  readonly months: readonly string[];
}

function DrawPage({ services, address, go, subjects, draw, months }: DrawPageProps) {
  const { words, locale } = useI18n();
  const accuracy = useAccuracyWords();
  const { subjectId, month } = draw;
  const { db } = services;
  const drawn = useLive(
    useCallback(
      async () => ({ subjectId, month, ...(await monthlyAccuracy(db, { subjectId, month })) }),
      [db, subjectId, month],
    ),
    db,
  );
  // While another draw is made the one before stays, and must not be labelled under a wrong name.
  const isMeant =
    drawn.state === "ready" && drawn.value.subjectId === subjectId && drawn.value.month === month;
  const show = (changes: Readonly<Record<string, string>>) => go(withParams(address, changes));
  return (
    <div class={styles.page} data-testid="accuracy">
      <p>
        <a href={hashOf({ view: "settings", params: {} })}>{accuracy.back}</a>
      </p>
      <h2 class={styles.title}>{accuracy.title}</h2>
      <p class={styles.soft}>{accuracy.why}</p>
      <p class={styles.choices}>
        <Select
          label={accuracy.subject}
          value={subjectId}
          options={subjects.map(({ id, name }) => ({ value: id, text: name, isContent: true }))}
          testId="draw-subject"
          onChange={(check) => show({ check })}
        />
        <Select
          label={accuracy.month}
          value={month}
          options={months.map((value) => ({ value, text: monthText(value, locale) }))}
          testId="draw-month"
          onChange={(value) => show({ month: value })}
        />
      </p>
      {drawn.state !== "failed" && !isMeant && <Skeleton label={words.loading} lines={9} />}
      {drawn.state === "failed" && (
        <Notice tone="bad" title={accuracy.failed} testId="draw-failed">
          {accuracy.failedWhy}
        </Notice>
      )}
      {drawn.state === "ready" && isMeant && (
        <>
          <Labelling
            key={`${subjectId} ${month}`}
            name={subjects.find(({ id }) => id === subjectId)?.name ?? ""}
            drawn={drawn.value.drawn}
            send={services.send}
          />
          <AccuracyResult accuracy={drawn.value.accuracy} totals={drawn.value.totals} />
        </>
      )}
    </div>
  );
}

function monthText(month: string, locale: string): string {
  const format = new Intl.DateTimeFormat(locale, { month: "long", year: "numeric", timeZone: "UTC" });
  return format.format(Date.parse(`${month}-01`));
}

/** The popup's answers with room: what to do, what was earned, who with, how it went, what changed. */

import { useMemo, useState } from "preact/hooks";

import { Chart } from "@/components/charts/chart";
import { addressTo, hashOf, withParams } from "@/components/dashboard/address";
import { WhichSites } from "@/components/dashboard/which-sites";
import { useDashboardWords } from "@/components/i18n/dashboard/use-dashboard-words";
import { useOverviewWords } from "@/components/i18n/dashboard/use-overview-words";
import { useI18n } from "@/components/i18n/use-i18n";
import { MentionCard } from "@/components/mentions/mention-card";
import { MetricFigure } from "@/components/report/metric-figure";
import { type Opened, PassportContext } from "@/components/report/passport-context";
import { PassportDialog } from "@/components/report/passport-dialog";
import { behindLink } from "@/components/report/report-address";
import { volumeChart } from "@/components/report/report-charts";
import { SentimentBar } from "@/components/report/sentiment-bar";
import { SummaryFigures } from "@/components/report/summary-section";
import { EmptyState } from "@/components/ui/empty-state";

import { Changes } from "./changes";
import type { OverviewProps } from "./overview-model";

import styles from "./overview.module.css";

export function OverviewView({ model, address }: OverviewProps) {
  const { locale } = useI18n();
  const words = useDashboardWords();
  const overview = useOverviewWords();
  const [opened, setOpened] = useState<Opened>();
  const { subject, range, by, course, measures, figures } = model;
  const behind = { address, subjectId: subject.id, range, by };
  const chart = useMemo(
    () => ({ ...volumeChart(course, { words, locale, by: "seen" }), title: overview.course }),
    [course, words, overview, locale],
  );
  const isEmpty = [...course.days, ...figures.days].every(({ classes }) => classes.earned === 0);
  if (isEmpty) {
    return (
      <EmptyState
        title={overview.empty(subject.name)}
        testId="overview-empty"
        action={<WhichSites address={address} />}
      >
        {overview.emptyHow}
      </EmptyState>
    );
  }
  return (
    <PassportContext.Provider value={setOpened}>
      <div class={styles.overview} data-testid="overview">
        <div class={styles.main}>
          <section class={styles.block} aria-labelledby="overview-earned">
            <h2 id="overview-earned">{overview.earned}</h2>
            <SummaryFigures model={model} hasPeople={false} />
            <SentimentBar sentiments={figures.classes.earned.sentiments} />
            <Chart model={chart} height={200} testId="overview-course" />
            <p>
              <a href={hashOf(addressTo("report", address))} data-testid="open-report">
                {overview.report}
              </a>
            </p>
          </section>
          <section class={styles.block} aria-labelledby="overview-changed">
            <h2 id="overview-changed">{overview.changed}</h2>
            <Changes model={model} address={address} />
          </section>
        </div>
        <div class={styles.side}>
          {subject.kind === "own" && <NextSection model={model} address={address} />}
          <section class={styles.block} aria-labelledby="overview-people">
            <h2 id="overview-people">{overview.relationships}</h2>
            <dl class={styles.figures}>
              <MetricFigure measure={measures.people}>
                <span>{words.report.newPeople(figures.newPeople)}</span>
              </MetricFigure>
              <MetricFigure measure={measures.medianFirstResponse} />
              <MetricFigure measure={measures.responseRate} />
              <MetricFigure measure={measures.shareOfMentions} />
            </dl>
          </section>
        </div>
        {opened && (
          <PassportDialog
            measure={opened.measure}
            href={behindLink(opened.measure.metric, behind, opened.params)}
            onClose={() => setOpened(undefined)}
          />
        )}
      </div>
    </PassportContext.Provider>
  );
}

function NextSection({ model, address }: OverviewProps) {
  const overview = useOverviewWords();
  const { waiting, now, subject } = model;
  const list = withParams(addressTo("mentions", address), {
    days: undefined,
    from: undefined,
    to: undefined,
    compare: undefined,
    subject: subject.id,
    status: "waiting",
    order: "need",
  });
  return (
    <section class={styles.block} aria-labelledby="overview-next">
      <div class={styles.head}>
        <h2 id="overview-next">{overview.next}</h2>
        {waiting.total > 0 && (
          <a href={hashOf(list)} data-testid="all-waiting">
            {overview.waiting(waiting.total)}
          </a>
        )}
      </div>
      {waiting.mentions.length === 0 ? (
        <p class={styles.soft}>{overview.nothingWaits}</p>
      ) : (
        <ul class={styles.list} data-testid="overview-waiting">
          {waiting.mentions.map((mention) => (
            <MentionCard key={mention.key} mention={mention} now={now} />
          ))}
        </ul>
      )}
    </section>
  );
}

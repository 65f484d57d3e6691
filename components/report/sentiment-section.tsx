/** Praise and blame, and what could not be told, apart from neutral. */

import { useMemo } from "preact/hooks";

import { drawLink } from "@/components/accuracy/accuracy-address";
import { Chart } from "@/components/charts/chart";
import { wholeNumber } from "@/components/format/number";
import { useAccuracyWords } from "@/components/i18n/dashboard/use-accuracy-words";
import { useDashboardWords } from "@/components/i18n/dashboard/use-dashboard-words";
import { useI18n } from "@/components/i18n/use-i18n";
import { Icon } from "@/components/ui/icon";
import { monthOf } from "@/lib/kit/time";

import { MetricFigure } from "./metric-figure";
import { postsLink } from "./report-address";
import { sentimentChart } from "./report-charts";
import type { ReportProps } from "./report-model";

import styles from "./report.module.css";

const labels = [
  { label: "positive", icon: "smile" },
  { label: "neutral", icon: "flat" },
  { label: "negative", icon: "frown" },
  { label: "unclassified", icon: "unsure" },
] as const;

export function SentimentSection({ model, address }: Pick<ReportProps, "model" | "address">) {
  const { locale } = useI18n();
  const words = useDashboardWords();
  const accuracy = useAccuracyWords();
  const { figures, measures, choices, subject, range } = model;
  const { sentiments, mentions } = figures.classes.earned;
  const chart = useMemo(
    () => sentimentChart(figures, { words, locale, by: choices.by }),
    [figures, words, locale, choices.by],
  );
  return (
    <>
      <dl class={styles.figures}>
        <MetricFigure measure={measures.netSentimentAll} />
        <MetricFigure measure={measures.netSentimentPolar} />
        <MetricFigure measure={measures.netSentimentCorrected} />
        <MetricFigure measure={measures.classified} />
      </dl>
      <ul class={styles.sentiments}>
        {labels.map(({ label, icon }) => (
          <li key={label}>
            <a
              class={styles.sentiment}
              data-label={label}
              href={postsLink(
                { address, subjectId: subject.id, range, by: choices.by },
                { sentiment: label },
              )}
            >
              <Icon name={icon} />
              {words.terms.sentiments[label]} <strong>{wholeNumber(sentiments[label], locale)}</strong>
            </a>
          </li>
        ))}
      </ul>
      <p class={styles.soft}>{words.report.toldApart(sentiments.unclassified, mentions)}</p>
      <p>
        <a href={drawLink({ subjectId: subject.id, month: monthOf(range.to) })} data-testid="open-draw">
          {accuracy.open}
        </a>
      </p>
      <Chart model={chart} testId="chart-sentiment" />
    </>
  );
}

/** Sentiment in one line: parts of a bar with their strokes, and each part in words. "Not sure" stands apart. */

import { LegendMark } from "@/components/charts/legend-mark";
import { StackBar } from "@/components/charts/stack-bar";
import { wholeNumber } from "@/components/format/number";
import { useDashboardWords } from "@/components/i18n/dashboard/use-dashboard-words";
import { useI18n } from "@/components/i18n/use-i18n";
import type { SentimentLabel } from "@/lib/model/classification";

import { sentimentParts } from "./sentiment-parts";

import styles from "./report.module.css";

export function SentimentBar({
  sentiments,
}: {
  readonly sentiments: Readonly<Record<SentimentLabel, number>>;
}) {
  const { locale } = useI18n();
  const { terms } = useDashboardWords();
  return (
    <div data-testid="sentiment-bar">
      <StackBar parts={sentimentParts(sentiments)} />
      <ul class={styles.sentiments}>
        {sentimentParts(sentiments).map(({ id, tone, count }) => (
          <li key={id} class={styles.sentiment}>
            <LegendMark tone={tone} form="bars" />
            {terms.sentiments[id]} <strong>{wholeNumber(count, locale)}</strong>
          </li>
        ))}
      </ul>
    </div>
  );
}

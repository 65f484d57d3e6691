/** A figure of the report: its value, its name, what it rests on. A click opens how it is calculated. */

import type { ComponentChildren } from "preact";

import type { DashboardWords } from "@/components/i18n/dashboard/en";
import { useDashboardWords } from "@/components/i18n/dashboard/use-dashboard-words";
import { useI18n } from "@/components/i18n/use-i18n";
import { OnlyRead } from "@/components/ui/only-read";
import { type Measure, needsInterval } from "@/lib/metrics/measure";

import { intervalTexts, measureText, partText } from "./measure-text";
import { type Opened, useOpenPassport } from "./passport-context";

import styles from "./report.module.css";

export interface MetricFigureProps {
  readonly measure: Measure;
  readonly children?: ComponentChildren;
  /** Its name, where it is another than that of the metric. */
  readonly name?: string;
}

export function MetricFigure({ measure, children, name }: MetricFigureProps) {
  const { report } = useDashboardWords();
  const { metric } = measure;
  return (
    <div class={styles.figure} data-testid={`metric-${metric}`}>
      <dt class={styles.label}>{name ?? report.metrics[metric].name}</dt>
      <dd>
        <MetricValue measure={measure} isLarge />
        <span class={styles.note}>
          <MetricNote measure={measure} />
          {children}
        </span>
      </dd>
    </div>
  );
}

export interface MetricValueProps {
  readonly measure: Measure;
  readonly params?: Opened["params"];
  readonly isLarge?: boolean;
}

/** The value alone, as a button. An unknown one says why. */
export function MetricValue({ measure, params, isLarge = false }: MetricValueProps) {
  const { locale } = useI18n();
  const { report } = useDashboardWords();
  const openPassport = useOpenPassport();
  const text = measureText(measure, locale);
  const reason = measure.why && report.why(measure.why);
  return (
    <button
      type="button"
      class={isLarge ? styles.value : styles.cellValue}
      aria-haspopup="dialog"
      aria-label={report.open(report.metrics[measure.metric].name, reason ?? text)}
      title={reason ?? report.passport.title}
      data-testid={`value-${measure.metric}`}
      onClick={() => openPassport({ measure, params })}
    >
      {text}
      {reason !== undefined && <OnlyRead>{reason}</OnlyRead>}
    </button>
  );
}

/** Under the value: its interval where that is due, its counts where only they are given, or the reason. */
function MetricNote({ measure }: { readonly measure: Measure }) {
  const { locale } = useI18n();
  const { report } = useDashboardWords();
  const { why, numerator, denominator, metric } = measure;
  const interval = intervalTexts(measure, locale);
  const coverage = coverageText(measure, report);
  if (why === "too-few" && denominator) {
    return (
      <>
        <span title={report.why(why)}>
          {report.fraction(partText(numerator, locale), partText(denominator, locale))}
        </span>
        {metric === "responseRate" && coverage && <span>{coverage}</span>}
      </>
    );
  }
  if (why) return <span>{report.why(why)}</span>;
  return (
    <>
      {interval && (needsInterval(measure) || hasAlwaysInterval.has(metric)) && (
        <span title={report.intervalIs}>{report.interval(...interval)}</span>
      )}
      {coverage && <span>{coverage}</span>}
    </>
  );
}

/** Where not all is in it: how much is, or what is not. */
function coverageText({ metric, n, of }: Measure, report: DashboardWords["report"]): string | undefined {
  if (n >= of) return undefined;
  if (metric === "responseRate") return report.notSeenSince(of - n);
  return metric === "potentialReach" ? report.ofAuthors(n, of) : report.ofPosts(n, of);
}

/** What is compared or quoted most is never printed without it. */
const hasAlwaysInterval: ReadonlySet<string> = new Set([
  "change",
  "ratePerThousand",
  "shareOfMentions",
  "shareInFeeds",
  "shareInSearches",
  "netSentimentAll",
  "netSentimentPolar",
  "netSentimentCorrected",
  "responseRate",
]);

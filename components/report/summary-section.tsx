/** The report in ten seconds: what was earned, what that is against the time before, and beside what was paid for. */

import { signedNumber } from "@/components/format/number";
import { useDashboardWords } from "@/components/i18n/dashboard/use-dashboard-words";
import { useI18n } from "@/components/i18n/use-i18n";

import { Ledger } from "./ledger";
import { MetricFigure } from "./metric-figure";
import type { ReportModel } from "./report-model";

import styles from "./report.module.css";

export interface SummaryFiguresProps {
  readonly model: Pick<ReportModel, "measures" | "figures">;
  readonly hasPeople?: boolean;
}

export function SummaryFigures({ model, hasPeople = true }: SummaryFiguresProps) {
  const { locale } = useI18n();
  const { report } = useDashboardWords();
  const { measures, figures } = model;
  const change = measures.change.value?.low;
  return (
    <dl class={styles.figures}>
      <MetricFigure measure={measures.mentions}>
        {change !== undefined && <span>{report.against(signedNumber(change, locale))}</span>}
      </MetricFigure>
      <MetricFigure measure={measures.ratePerThousand}>
        {figures.exposure.checked !== undefined && <span>{report.inChecked(figures.exposure.checked)}</span>}
      </MetricFigure>
      <MetricFigure measure={measures.engagement} />
      <MetricFigure measure={measures.views} />
      {hasPeople && (
        <MetricFigure measure={measures.people}>
          <span>{report.newPeople(figures.newPeople)}</span>
        </MetricFigure>
      )}
    </dl>
  );
}

export function SummarySection({ model }: { readonly model: ReportModel }) {
  return (
    <>
      <SummaryFigures model={model} />
      <Ledger model={model} />
    </>
  );
}

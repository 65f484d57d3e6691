/** Paid, owned and earned side by side. What was bought or said by ourselves is never mixed into what was earned. */

import { percent } from "@/components/format/rate";
import { useDashboardWords } from "@/components/i18n/dashboard/use-dashboard-words";
import { useI18n } from "@/components/i18n/use-i18n";
import { Table } from "@/components/ui/table";
import type { MediaClass } from "@/lib/model/mention";
import { ledgerMeasures } from "@/lib/store/queries/report-measures";

import { MetricValue } from "./metric-figure";
import type { ReportModel } from "./report-model";

import styles from "./report.module.css";

const classes = ["earned", "owned", "paid"] as const satisfies readonly MediaClass[];
const columns = ["mentions", "engagement", "views", "people"] as const;

export function Ledger({ model }: { readonly model: ReportModel }) {
  const { locale } = useI18n();
  const { report, terms } = useDashboardWords();
  const { figures } = model;
  const all = classes.reduce((sum, name) => sum + figures.classes[name].mentions, 0);
  return (
    <div class={styles.scroll}>
      <Table kind="figures" testId="ledger">
        <caption class={styles.caption}>{report.ledger}</caption>
        <thead>
          <tr>
            <th scope="col">{report.ledgerClass}</th>
            {columns.map((name) => (
              <th key={name} scope="col">
                {report.metrics[name].name}
              </th>
            ))}
            <th scope="col">{report.share}</th>
          </tr>
        </thead>
        <tbody>
          {classes.map((name) => {
            const line = figures.classes[name];
            const measures = ledgerMeasures(line);
            return (
              <tr key={name} data-testid={`ledger-${name}`}>
                <th scope="row">
                  <span class={styles.classMark} data-class={name} aria-hidden="true" />
                  {terms.classes[name]}
                </th>
                {columns.map((column) => (
                  <td key={column}>
                    {/* Our own accounts are not counted as people that were heard. */}
                    {column === "people" && name === "owned" ? (
                      <abbr title={report.ownPeople}>–</abbr>
                    ) : (
                      <MetricValue measure={measures[column]} params={{ class: name }} />
                    )}
                  </td>
                ))}
                <td>{all === 0 ? "–" : percent(line.mentions / all, locale)}</td>
              </tr>
            );
          })}
        </tbody>
      </Table>
    </div>
  );
}

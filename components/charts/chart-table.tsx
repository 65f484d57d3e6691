/** Every point of a chart as a table: for who reads by ear, by keyboard, or wants the number. */

import type { ChartModel } from "./chart-model";

import styles from "./chart.module.css";

export interface ChartTableProps {
  readonly model: ChartModel;
  readonly firstHead: string;
  readonly unknown: string;
  readonly printNumber: (value: number) => string;
}

export function ChartTable({ model, firstHead, unknown, printNumber }: ChartTableProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- What scrolls must be reached by keyboard.
    <section class={styles.tableFrame} tabIndex={0} aria-label={model.title}>
      <table class={styles.table} data-testid="chart-table">
        <thead>
          <tr>
            <th scope="col">{firstHead}</th>
            {model.series.map(({ id, label }) => (
              <th key={id} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {model.labels.map((label, place) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {model.series.map(({ id, values }) => {
                const value = values[place];
                return (
                  <td key={id} title={value === undefined ? unknown : undefined}>
                    {value === undefined ? <abbr title={unknown}>–</abbr> : printNumber(value)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

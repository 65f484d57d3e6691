/** The values of a chart as CSV after RFC 4180, guarded against formulas. An unknown value is an empty cell. */

import { guarded, printable } from "@/lib/export/safe-text";

import type { ChartModel } from "./chart-model";

/** @param first the head of the first column: "Day". */
export function chartCsv({ labels, series }: ChartModel, first: string): string {
  const rows = [
    [first, ...series.map(({ label }) => label)],
    ...labels.map((label, place) => [
      label,
      ...series.map(({ values }) => (values[place] === undefined ? "" : String(values[place]))),
    ]),
  ];
  return `${rows.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}

function cell(text: string): string {
  // A number may begin with a minus; text that begins so is guarded.
  const safe = /^-?\d+(?:\.\d+)?$/.test(text) ? text : guarded(printable(text));
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The table instead of the picture, and the chart as PNG, SVG or CSV. */

import type { RefObject } from "preact";
import { useState } from "preact/hooks";

import { useDashboardWords } from "@/components/i18n/dashboard/use-dashboard-words";
import { Button } from "@/components/ui/button";

import { chartCsv } from "./chart-csv";
import type { ChartModel } from "./chart-model";
import { pngOf, svgText } from "./chart-picture";
import { fileName, saveFile } from "./save-file";

import styles from "./chart.module.css";

export interface ChartToolsProps {
  readonly model: ChartModel;
  readonly printNumber: (value: number) => string;
  readonly figure: RefObject<HTMLElement | null>;
  readonly isTable: boolean;
  readonly onTable: () => void;
}

export function ChartTools({ model, printNumber, figure, isTable, onTable }: ChartToolsProps) {
  const { charts } = useDashboardWords();
  const [told, setTold] = useState<"copied" | "failed">();
  const picture = () => (figure.current ? svgText(model, printNumber, figure.current) : "");

  const run = (work: Promise<void>) => {
    work.then(
      () => setTold("copied"),
      // Nothing is lost: the table and the file are still there, and the line says so.
      () => setTold("failed"),
    );
  };

  return (
    <span class={styles.tools}>
      <output class={styles.told}>{told && charts[told]}</output>
      <Button icon={isTable ? "chart" : "table"} kind="quiet" testId="chart-table-toggle" onPress={onTable}>
        {isTable ? charts.asChart : charts.asTable}
      </Button>
      <Button
        icon="copy"
        kind="quiet"
        label={charts.copyPng(model.title)}
        testId="chart-png"
        // The clipboard takes a promise: asked later than in the click, browsers refuse.
        onPress={() => run(navigator.clipboard.write([new ClipboardItem({ "image/png": pngOf(picture()) })]))}
      />
      <Button
        icon="image"
        kind="quiet"
        label={charts.copySvg(model.title)}
        testId="chart-svg"
        onPress={() => run(navigator.clipboard.writeText(picture()))}
      />
      <Button
        icon="download"
        kind="quiet"
        label={charts.csv(model.title)}
        testId="chart-csv"
        onPress={() =>
          saveFile(fileName(model.title, "csv"), chartCsv(model, charts.when), "text/csv;charset=utf-8")
        }
      />
    </span>
  );
}

/**
 * A chart with what belongs to it: legend, a line that reads out the place under the cursor or the arrow
 * keys, notes on its marks, the table of its values, and ways to take it elsewhere.
 */

import { useMemo, useRef, useState } from "preact/hooks";

import { shortNumber } from "@/components/format/number";
import { useDashboardWords } from "@/components/i18n/dashboard/use-dashboard-words";
import { useI18n } from "@/components/i18n/use-i18n";
import { OnlyRead } from "@/components/ui/only-read";

import type { ChartModel } from "./chart-model";
import { ChartTable } from "./chart-table";
import { ChartTools } from "./chart-tools";
import { LegendMark } from "./legend-mark";
import { PaperChart } from "./paper-chart";
import { usePlot } from "./use-plot";

import styles from "./chart.module.css";

export interface ChartProps {
  /** Must be stable: it is drawn anew whenever it is another one. */
  readonly model: ChartModel;
  readonly height?: number;
  readonly testId?: string;
}

export function Chart({ model, height = 220, testId }: ChartProps) {
  const { locale, direction } = useI18n();
  const { charts } = useDashboardWords();
  const [place, setPlace] = useState<number>();
  const [isTable, setTable] = useState(false);
  const figure = useRef<HTMLElement>(null);
  const printNumber = useMemo(() => (value: number) => shortNumber(value, locale), [locale]);
  return (
    <figure class={styles.chart} ref={figure} data-testid={testId}>
      <figcaption class={styles.head}>
        <h3 class={styles.title}>{model.title}</h3>
        <ChartTools
          model={model}
          printNumber={printNumber}
          figure={figure}
          isTable={isTable}
          onTable={() => setTable(!isTable)}
        />
      </figcaption>
      <ul class={styles.legend}>
        {model.series.map(({ id, label, tone }) => (
          <li key={id} class={styles.entry}>
            <LegendMark tone={tone} form={model.form} />
            {label}
          </li>
        ))}
        {(model.gaps?.length ?? 0) > 0 && (
          <li class={styles.entry}>
            <span class={styles.gap} aria-hidden="true" />
            {charts.gap}
          </li>
        )}
      </ul>
      {isTable ? (
        <ChartTable
          model={model}
          firstHead={charts.when}
          unknown={charts.unknown}
          printNumber={printNumber}
        />
      ) : (
        <PlotArea
          model={model}
          height={height}
          isRightToLeft={direction === "rtl"}
          printNumber={printNumber}
          place={isIn(model, place) ? place : undefined}
          onPlace={setPlace}
        />
      )}
      <PaperChart model={model} printNumber={printNumber} />
      <Marks model={model} />
    </figure>
  );
}

/** A model that is shorter than the one before has no such place any more. */
const isIn = ({ labels }: ChartModel, place: number | undefined) =>
  place !== undefined && place < labels.length;

interface PlotAreaProps {
  readonly model: ChartModel;
  readonly height: number;
  readonly isRightToLeft: boolean;
  readonly printNumber: (value: number) => string;
  readonly place: number | undefined;
  readonly onPlace: (place: number | undefined) => void;
}

function PlotArea({ model, height, isRightToLeft, printNumber, place, onPlace }: PlotAreaProps) {
  const { charts } = useDashboardWords();
  const { holder, pointAt } = usePlot(model, height, isRightToLeft, printNumber, onPlace);
  const last = model.labels.length - 1;

  const onKey = (event: KeyboardEvent) => {
    const forward = isRightToLeft ? "ArrowLeft" : "ArrowRight";
    const back = isRightToLeft ? "ArrowRight" : "ArrowLeft";
    const at = place ?? (event.key === back ? last + 1 : -1);
    if (event.key === forward) pointAt(Math.min(last, at + 1));
    else if (event.key === back) pointAt(Math.max(0, at - 1));
    else if (event.key === "Home") pointAt(0);
    else if (event.key === "End") pointAt(last);
    else if (event.key === "Escape") pointAt(undefined);
    else return;
    event.preventDefault();
  };

  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/no-static-element-interactions -- The arrow keys walk along its places, and the line under it reads them out. */}
      <div
        class={styles.plot}
        ref={holder}
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- The picture is drawn by a script.
        role="img"
        aria-label={charts.plot(model.title)}
        aria-keyshortcuts="ArrowLeft ArrowRight Home End"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- See above.
        tabIndex={0}
        data-testid="chart-plot"
        style={{ blockSize: `${height}px` }}
        onKeyDown={onKey}
        onBlur={() => pointAt(undefined)}
      />
      <output class={styles.readout} data-testid="chart-readout">
        {place === undefined ? (
          <span class={styles.quiet}>{charts.hint}</span>
        ) : (
          <Readout model={model} place={place} printNumber={printNumber} />
        )}
      </output>
    </>
  );
}

function Readout({
  model,
  place,
  printNumber,
}: Pick<PlotAreaProps, "model" | "printNumber"> & { readonly place: number }) {
  const { charts } = useDashboardWords();
  const isGap = model.gaps?.includes(place) ?? false;
  return (
    <>
      <strong>{model.labels[place]}</strong>
      {isGap
        ? ` ${charts.gap}`
        : model.series.map(({ id, label, tone, values }) => {
            const value = values[place];
            return (
              <span key={id} class={styles.entry}>
                <LegendMark tone={tone} form={model.form} />
                {label} {value === undefined ? charts.none : printNumber(value)}
              </span>
            );
          })}
    </>
  );
}

function Marks({ model }: { readonly model: ChartModel }) {
  const { charts } = useDashboardWords();
  if (!model.marks || model.marks.length === 0) return null;
  return (
    <ul class={styles.marks}>
      {model.marks.map(({ place, kind, label }) => (
        <li key={`${kind}-${place}`} class={styles.entry}>
          <span aria-hidden="true">{kind === "spike" ? "▲" : "◆"}</span>
          <OnlyRead>{charts.mark[kind]}</OnlyRead>
          {label}
        </li>
      ))}
    </ul>
  );
}

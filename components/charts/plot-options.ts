/** The same model for uPlot: what is drawn on the screen, where a cursor follows the reader. */

import uPlot from "uplot";

import type { ChartColours } from "./chart-colours";
import { type ChartModel, highest, stacked, steps } from "./chart-model";
import { canvasFill } from "./fill-pattern";

export interface PlotSurroundings {
  readonly width: number;
  readonly height: number;
  readonly colours: ChartColours;
  readonly isRightToLeft: boolean;
  readonly printNumber: (value: number) => string;
  /** The place that was pointed at before the picture was there. */
  readonly pointedAt: () => number | undefined;
  /** Called with the place under the pointer; `undefined` when it left. */
  readonly onPlace: (place: number | undefined) => void;
}

const right = 1;
const axisFont = "11px system-ui, sans-serif";

/** Bars are drawn from the top of the stack down, so that each covers the foot of the one before. */
export function plotValues(model: ChartModel): uPlot.AlignedData {
  const places = model.labels.map((_, place) => place);
  const rows = model.form === "bars" ? stacked(model).toReversed() : model.series.map(({ values }) => values);
  return [places, ...rows.map((values) => values.map((value) => value ?? null))];
}

export function plotOptions(model: ChartModel, around: PlotSurroundings): uPlot.Options {
  const { width, height, colours, isRightToLeft, printNumber, pointedAt, onPlace } = around;
  const scale = steps(highest(model));
  const ordered = model.form === "bars" ? model.series.toReversed() : model.series;
  return {
    width,
    height,
    padding: [14, isRightToLeft ? 4 : 14, 0, isRightToLeft ? 14 : 4],
    legend: { show: false },
    cursor: { y: false, drag: { x: false, y: false }, points: { show: model.form === "lines" } },
    scales: {
      x: {
        time: false,
        dir: isRightToLeft ? -1 : 1,
        range: () => [-0.5, model.labels.length - 0.5],
      },
      y: { range: () => [0, scale.at(-1) ?? 1] },
    },
    axes: [
      {
        stroke: colours.soft,
        font: axisFont,
        grid: { show: false },
        ticks: { stroke: colours.line, size: 4 },
        size: 28,
        space: 64,
        incrs: [1, 2, 5, 7, 14, 28, 56, 91, 182, 364],
        values: (_plot, splits) =>
          splits.map((place) => (Number.isInteger(place) ? (model.ticks[place] ?? "") : "")),
      },
      {
        stroke: colours.soft,
        font: axisFont,
        // Right or left: uPlot counts sides clockwise from the top.
        // oxlint-disable-next-line typescript/no-unsafe-enum-assignment -- Its sides are a const enum, which a module cannot import.
        ...(isRightToLeft && { side: right }),
        size: 48,
        grid: { stroke: colours.line, width: 1 },
        ticks: { show: false },
        splits: () => [...scale],
        values: (_plot, splits) => splits.map(printNumber),
      },
    ],
    series: [{}, ...ordered.map((one) => seriesOf(one.tone, model, colours))],
    hooks: {
      drawClear: [(plot) => drawGaps(plot, model, colours)],
      draw: [(plot) => drawMarks(plot, model, colours)],
      ready: [(plot) => pointAt(plot, pointedAt())],
      setCursor: [(plot) => isDrawn(plot) && onPlace(plot.cursor.idx ?? undefined)],
    },
  };
}

/** With its first drawing uPlot says that nothing is pointed at, whatever the reader's keys have done before. */
const isDrawn = (plot: uPlot): boolean => plot.status === 1;

/** Puts the cursor on a place without saying so; `undefined` takes it away. */
export function pointAt(plot: uPlot, place: number | undefined): void {
  const at = place === undefined ? { left: -10, top: -10 } : { left: plot.valToPos(place, "x"), top: 10 };
  plot.setCursor(at, false);
}

function seriesOf(
  tone: ChartModel["series"][number]["tone"],
  { form }: ChartModel,
  colours: ChartColours,
): uPlot.Series {
  const bars = uPlot.paths.bars?.({ size: [0.72, 40], radius: 0 });
  if (form === "bars" && bars) {
    return {
      stroke: colours[tone],
      width: 1,
      fill: (plot) => canvasFill(plot.ctx, tone, colours, uPlot.pxRatio),
      paths: bars,
      points: { show: false },
    };
  }
  return {
    stroke: colours[tone],
    width: 1.75,
    spanGaps: false,
    // Without a dash it is drawn whole: uPlot takes no `undefined` for one.
    ...(tone === "before" && { dash: [4, 3] }),
    points: { size: 5, fill: colours[tone], filter: loneIn },
  };
}

/** A known value between two unknown ones is no line: it is drawn as a point. */
function loneIn(plot: uPlot, row: number): number[] {
  const values = plot.data[row] ?? [];
  return Array.from(values, (_, place) => place).filter((place) => {
    return isKnown(values[place]) && !isKnown(values[place - 1]) && !isKnown(values[place + 1]);
  });
}

const isKnown = (value: unknown): boolean => value !== null && value !== undefined;

function drawGaps(plot: uPlot, { gaps = [] }: ChartModel, colours: ChartColours): void {
  const { ctx, bbox } = plot;
  ctx.save();
  ctx.fillStyle = colours.line;
  ctx.globalAlpha = 0.5;
  for (const place of gaps) {
    const [one, other] = [plot.valToPos(place - 0.5, "x", true), plot.valToPos(place + 0.5, "x", true)];
    ctx.fillRect(Math.min(one, other), bbox.top, Math.abs(other - one), bbox.height);
  }
  ctx.restore();
}

function drawMarks(plot: uPlot, { marks = [] }: ChartModel, colours: ChartColours): void {
  const { ctx, bbox } = plot;
  const unit = uPlot.pxRatio;
  ctx.save();
  ctx.fillStyle = colours.ink;
  ctx.strokeStyle = colours.ink;
  for (const { place, kind } of marks) {
    const x = plot.valToPos(place, "x", true);
    ctx.globalAlpha = 0.35;
    ctx.setLineDash(kind === "change" ? [2 * unit, 2 * unit] : []);
    ctx.beginPath();
    ctx.moveTo(x, bbox.top);
    ctx.lineTo(x, bbox.top + bbox.height);
    ctx.stroke();
    ctx.globalAlpha = 1;
    ctx.beginPath();
    ctx.moveTo(x, bbox.top - 9 * unit);
    ctx.lineTo(x + 5 * unit, bbox.top - (kind === "spike" ? 1 : 5) * unit);
    if (kind === "change") ctx.lineTo(x, bbox.top - unit);
    ctx.lineTo(x - 5 * unit, bbox.top - (kind === "spike" ? 1 : 5) * unit);
    ctx.fill();
  }
  ctx.restore();
}

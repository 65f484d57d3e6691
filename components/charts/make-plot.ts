/** Draws a chart into an element. Apart from everything that only speaks of charts, because it brings uPlot along. */

import uPlot from "uplot";

import type { ChartModel } from "./chart-model";
import { plotOptions, type PlotSurroundings, plotValues, pointAt } from "./plot-options";

export interface DrawnPlot {
  /** Puts the cursor on a place without saying so; `undefined` takes it away. */
  readonly pointAt: (place: number | undefined) => void;
  readonly resize: (width: number, height: number) => void;
  readonly remove: () => void;
}

export function makePlot(model: ChartModel, around: PlotSurroundings, element: HTMLElement): DrawnPlot {
  const made = new uPlot(plotOptions(model, around), plotValues(model), element);
  return {
    pointAt: (place) => pointAt(made, place),
    resize: (width, height) => made.setSize({ width, height }),
    remove: () => made.destroy(),
  };
}

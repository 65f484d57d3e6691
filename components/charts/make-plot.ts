/** Draws a chart into an element. Apart from everything that only speaks of charts, because it brings uPlot along. */

import uPlot from "uplot";

import type { ChartModel } from "./chart-model";
import { plotOptions, plotValues, type PlotSurroundings } from "./plot-options";

export interface DrawnPlot {
  /** Puts the cursor on a place; `undefined` takes it away. */
  readonly pointAt: (place: number | undefined) => void;
  readonly resize: (width: number, height: number) => void;
  readonly remove: () => void;
}

export function makePlot(model: ChartModel, around: PlotSurroundings, element: HTMLElement): DrawnPlot {
  const made = new uPlot(plotOptions(model, around), plotValues(model), element);
  return {
    pointAt: (place) => {
      const left = place === undefined ? -10 : made.valToPos(place, "x");
      made.setCursor({ left, top: place === undefined ? -10 : 10 });
    },
    resize: (width, height) => made.setSize({ width, height }),
    remove: () => made.destroy(),
  };
}

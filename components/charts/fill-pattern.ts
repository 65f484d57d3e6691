/** Strokes over a tone, so that areas differ for who sees no colour, and on grey paper. */

import type { ChartColours } from "./chart-colours";
import type { Tone } from "./chart-model";

/** A square of the pattern, in pixels. */
export const tile = 6;

/** SVG path data within one tile; "" = the tone is filled whole. */
export const strokes: Readonly<Record<Tone, string>> = {
  earned: "",
  owned: "M0 6 6 0",
  paid: "M0 3h6",
  positive: "",
  neutral: "M3 0v6",
  negative: "M0 6 6 0",
  unsure: "M0 0 6 6M0 6 6 0",
  before: "",
};

/** The tone's fill on a canvas; `ratio` is how many pixels of the screen one of the page is. */
export function canvasFill(
  context: CanvasRenderingContext2D,
  tone: Tone,
  colours: ChartColours,
  ratio: number,
): CanvasPattern | string {
  const path = strokes[tone];
  const canvas = document.createElement("canvas");
  canvas.width = tile * ratio;
  canvas.height = tile * ratio;
  const brush = canvas.getContext("2d");
  if (path === "" || !brush) return colours[tone];
  brush.scale(ratio, ratio);
  brush.fillStyle = tone === "unsure" ? colours.paper : colours[tone];
  brush.fillRect(0, 0, tile, tile);
  brush.strokeStyle = tone === "unsure" ? colours.unsure : colours.paper;
  brush.lineWidth = 1;
  brush.stroke(new Path2D(path));
  return context.createPattern(canvas, "repeat") ?? colours[tone];
}

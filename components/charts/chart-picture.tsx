/** A chart as a picture to be pasted elsewhere, in the colours of the moment. */

import { render } from "preact";

import { type ChartColours, coloursOn } from "./chart-colours";
import type { ChartModel } from "./chart-model";
import { ChartSvg } from "./chart-svg";

const size = { width: 960, height: 360 };
/** Sharp also where it is shown larger. */
const pixelRatio = 2;

export function svgText(model: ChartModel, printNumber: (value: number) => string, on: HTMLElement): string {
  const colours: ChartColours = coloursOn(on);
  const holder = document.createElement("div");
  render(<ChartSvg model={model} {...size} colours={colours} printNumber={printNumber} />, holder);
  const drawn = holder.querySelector("svg");
  const text = drawn ? new XMLSerializer().serializeToString(drawn) : "";
  render(null, holder);
  return text;
}

/** Throws where the browser cannot draw it. */
export async function pngOf(svg: string): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    const picture = new Image();
    picture.src = url;
    await picture.decode();
    const canvas = document.createElement("canvas");
    canvas.width = size.width * pixelRatio;
    canvas.height = size.height * pixelRatio;
    canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    return await new Promise<Blob>((done, failed) => {
      canvas.toBlob((blob) => (blob ? done(blob) : failed(new Error("no picture"))), "image/png");
    });
  } finally {
    URL.revokeObjectURL(url);
  }
}

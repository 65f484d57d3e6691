/** The tone of a series as it is drawn: colour and strokes, or a line. */

import { useId } from "preact/hooks";

import { livingColours } from "./chart-colours";
import type { ChartModel, Tone } from "./chart-model";
import { strokes, tile } from "./fill-pattern";

export function LegendMark({ tone, form }: { readonly tone: Tone; readonly form: ChartModel["form"] }) {
  const id = useId();
  const colour = livingColours[tone];
  const isUnsure = tone === "unsure";
  if (form === "lines") {
    return (
      <svg width="16" height="10" aria-hidden="true" focusable="false">
        <path
          d="M0 5h16"
          stroke={colour}
          stroke-width="2"
          stroke-dasharray={tone === "before" ? "4 3" : undefined}
        />
      </svg>
    );
  }
  return (
    <svg width="12" height="12" aria-hidden="true" focusable="false">
      <defs>
        <pattern id={id} width={tile} height={tile} patternUnits="userSpaceOnUse">
          <rect width={tile} height={tile} fill={isUnsure ? livingColours.paper : colour} />
          <path d={strokes[tone]} stroke={isUnsure ? colour : livingColours.paper} />
        </pattern>
      </defs>
      <rect x="0.5" y="0.5" width="11" height="11" fill={`url(#${id})`} stroke={colour} />
    </svg>
  );
}

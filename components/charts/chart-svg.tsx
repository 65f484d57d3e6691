/** A chart as SVG: for paper, and to be copied. Every value of its model is in it; nothing moves. */

import { useId } from "preact/hooks";

import { type ChartColours, livingColours } from "./chart-colours";
import {
  type ChartModel,
  type ChartSeries,
  highest,
  labelled,
  stacked,
  steps,
  type Tone,
} from "./chart-model";
import { strokes, tile } from "./fill-pattern";

export interface ChartSvgProps {
  readonly model: ChartModel;
  readonly width: number;
  readonly height: number;
  readonly printNumber: (value: number) => string;
  /** Standing colours for a copy; without them it follows the page. */
  readonly colours?: ChartColours | undefined;
}

interface Frame {
  readonly model: ChartModel;
  readonly colours: ChartColours;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly scale: readonly number[];
  readonly xAt: (place: number) => number;
  readonly yAt: (value: number) => number;
  readonly patterns: string;
}

const font = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif";
const legendHeight = 24;
const axisHeight = 20;
const axisWidth = 44;

export function ChartSvg({ model, width, height, printNumber, colours = livingColours }: ChartSvgProps) {
  const patterns = useId();
  const scale = steps(highest(model));
  const top = scale.at(-1) ?? 1;
  const inner = { left: axisWidth, top: legendHeight + 8 };
  const plot = { width: width - axisWidth - 12, height: height - inner.top - axisHeight };
  const each = plot.width / Math.max(1, model.labels.length);
  const frame: Frame = {
    model,
    colours,
    ...inner,
    ...plot,
    scale,
    patterns,
    xAt: (place) => inner.left + (place + 0.5) * each,
    yAt: (value) => inner.top + plot.height - (value / top) * plot.height,
  };
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      font-family={font}
      font-size="11"
      role="img"
      aria-label={model.title}
    >
      <title>{model.title}</title>
      <defs>
        {model.series.map(({ id, tone }) => (
          <pattern key={id} id={`${patterns}-${id}`} width={tile} height={tile} patternUnits="userSpaceOnUse">
            <rect width={tile} height={tile} fill={tone === "unsure" ? colours.paper : colours[tone]} />
            <path d={strokes[tone]} stroke={tone === "unsure" ? colours.unsure : colours.paper} />
          </pattern>
        ))}
      </defs>
      <rect width={width} height={height} fill={colours.paper} />
      <Legend {...frame} />
      <Axes {...frame} printNumber={printNumber} />
      {model.form === "bars" ? <Bars {...frame} /> : model.series.map((one) => line(one, frame))}
      <Marks {...frame} />
    </svg>
  );
}

function Legend({ model, colours, patterns, left }: Frame) {
  return (
    <g>
      {model.series.map(({ id, label, tone }, row) => {
        const before = model.series.slice(0, row);
        const at = left + before.reduce((sum, one) => sum + 26 + one.label.length * 6.2, 0);
        return (
          <g key={id} fill={colours.ink}>
            {model.form === "lines" ? (
              <path
                d={`M${at} 12h12`}
                stroke={colours[tone]}
                stroke-width="2"
                stroke-dasharray={dashOf(tone)}
              />
            ) : (
              <rect
                x={at}
                y={7}
                width={10}
                height={10}
                fill={`url(#${patterns}-${id})`}
                stroke={colours[tone]}
              />
            )}
            <text x={at + 15} y={16}>
              {label}
            </text>
          </g>
        );
      })}
    </g>
  );
}

function Axes({
  model,
  colours,
  left,
  top,
  width,
  height,
  scale,
  xAt,
  yAt,
  printNumber,
}: Frame & Pick<ChartSvgProps, "printNumber">) {
  const each = width / Math.max(1, model.labels.length);
  return (
    <g fill={colours.soft}>
      {(model.gaps ?? []).map((place) => (
        <rect
          key={place}
          x={xAt(place) - each / 2}
          y={top}
          width={each}
          height={height}
          fill={colours.line}
          opacity="0.5"
        />
      ))}
      {scale.map((value) => (
        <g key={value}>
          <path d={`M${left} ${yAt(value)}h${width}`} stroke={colours.line} />
          <text x={left - 6} y={yAt(value) + 4} text-anchor="end">
            {printNumber(value)}
          </text>
        </g>
      ))}
      {labelled(model.labels.length, Math.floor(width / 64)).map((place) => (
        <text key={place} x={xAt(place)} y={top + height + 15} text-anchor="middle">
          {model.ticks[place]}
        </text>
      ))}
    </g>
  );
}

function Bars({ model, colours, patterns, width, xAt, yAt }: Frame) {
  const sums = stacked(model);
  const bar = Math.max(1, Math.min(40, (width / Math.max(1, model.labels.length)) * 0.72));
  return (
    <g>
      {model.series.map(({ id, tone, values }, row) => (
        <g key={id} fill={`url(#${patterns}-${id})`} stroke={colours[tone]} stroke-width="0.5">
          {values.map((value, place) => {
            if (!value) return null;
            const upper = sums[row]?.[place] ?? 0;
            const height = yAt(upper - value) - yAt(upper);
            return (
              <rect
                key={model.labels[place]}
                x={xAt(place) - bar / 2}
                y={yAt(upper)}
                width={bar}
                height={height}
              />
            );
          })}
        </g>
      ))}
    </g>
  );
}

function line({ id, tone, values }: ChartSeries, { colours, xAt, yAt }: Frame) {
  let isDrawing = false;
  const path = values
    .map((value, place) => {
      const step = value === undefined ? "" : `${isDrawing ? "L" : "M"}${xAt(place)} ${yAt(value)}`;
      isDrawing = value !== undefined;
      return step;
    })
    .join("");
  const alone = values.flatMap((value, place) =>
    value !== undefined && values[place - 1] === undefined && values[place + 1] === undefined
      ? [{ place, value }]
      : [],
  );
  return (
    <g key={id}>
      <path
        d={path}
        fill="none"
        stroke={colours[tone]}
        stroke-width="1.75"
        stroke-dasharray={dashOf(tone)}
        stroke-linejoin="round"
      />
      {alone.map(({ place, value }) => (
        <circle key={place} cx={xAt(place)} cy={yAt(value)} r="2.5" fill={colours[tone]} />
      ))}
    </g>
  );
}

function Marks({ model, colours, top, height, xAt }: Frame) {
  return (
    <g>
      {(model.marks ?? []).map(({ place, kind, label }) => (
        <g key={`${kind}-${place}`} stroke={colours.ink} fill={colours.ink}>
          <title>{label}</title>
          <path
            d={`M${xAt(place)} ${top}v${height}`}
            stroke-dasharray={kind === "change" ? "2 2" : undefined}
            opacity="0.35"
          />
          <path
            d={
              kind === "spike"
                ? `M${xAt(place)} ${top - 8}l5 8h-10z`
                : `M${xAt(place)} ${top - 9}l4 4-4 4-4-4z`
            }
          />
        </g>
      ))}
    </g>
  );
}

/** What it is compared with is told apart by its line, not by its colour alone. */
function dashOf(tone: Tone): string | undefined {
  return tone === "before" ? "4 3" : undefined;
}

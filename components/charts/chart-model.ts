/** What a chart shows, without a word of how. Drawn on the screen, on paper and as a table from the same model. */

export type Tone =
  | "earned"
  | "owned"
  | "paid"
  | "positive"
  | "neutral"
  | "negative"
  | "unsure"
  /** What is compared with. */
  | "before";

export interface ChartSeries {
  readonly id: string;
  readonly label: string;
  readonly tone: Tone;
  /** One a place; `undefined` = unknown: a gap, never a zero. */
  readonly values: readonly (number | undefined)[];
}

/** Something to know about one place of the axis. */
export interface ChartMark {
  readonly place: number;
  readonly kind: "spike" | "change";
  readonly label: string;
}

export interface ChartModel {
  /** Also the name of a file that it is saved in. */
  readonly title: string;
  /** What a value counts: "mentions". */
  readonly unit: string;
  /** One a place: as the axis, the table and the reader's line print it. */
  readonly labels: readonly string[];
  /** The same, short: for the axis. */
  readonly ticks: readonly string[];
  readonly series: readonly ChartSeries[];
  /** `bars`: one upon the other. `lines`: side by side in time. */
  readonly form: "bars" | "lines";
  readonly marks?: readonly ChartMark[] | undefined;
  /** Places about which nothing can be said: nobody looked. */
  readonly gaps?: readonly number[] | undefined;
}

/** From the bottom up: what stands on the ground first. A series without a value adds nothing. */
export function stacked(model: ChartModel): readonly (readonly (number | undefined)[])[] {
  const sums: number[] = model.labels.map(() => 0);
  return model.series.map(({ values }) =>
    values.map((value, place) => {
      if (value === undefined) return undefined;
      sums[place] = (sums[place] ?? 0) + value;
      return sums[place];
    }),
  );
}

/** The most that any place shows, at least 1. */
export function highest(model: ChartModel): number {
  const tops = model.form === "bars" ? stacked(model) : model.series.map(({ values }) => values);
  return Math.max(1, ...tops.flatMap((values) => values.map((value) => value ?? 0)));
}

/** Round steps from 0 to at least `top`: 1, 2 or 5 times a power of ten, whole numbers only. */
export function steps(top: number, most = 4): number[] {
  const rough = top / most;
  const power = 10 ** Math.floor(Math.log10(Math.max(rough, 1)));
  const step = [1, 2, 5, 10].map((times) => times * power).find((size) => size >= rough) ?? 10 * power;
  return Array.from({ length: Math.ceil(top / step) + 1 }, (_, place) => place * step);
}

/** Places of the axis that get a label: the first, then every so many, never closer than fits. */
export function labelled(count: number, most: number): number[] {
  const every = Math.max(1, Math.ceil(count / Math.max(1, most)));
  return Array.from({ length: Math.ceil(count / every) }, (_, place) => place * every);
}

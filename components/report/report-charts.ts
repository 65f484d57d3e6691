/** The charts of the report, as models. */

import type { ChartMark, ChartModel } from "@/components/charts/chart-model";
import { shortDay, weekdayOf } from "@/components/format/day";
import { decimal } from "@/components/format/rate";
import type { DashboardWords } from "@/components/i18n/dashboard/en";
import { definitionChanges } from "@/lib/metrics/passport";
import type { SentimentLabel } from "@/lib/model/classification";
import type { MediaClass } from "@/lib/model/mention";
import type { DayFigures, ReportFigures } from "@/lib/store/queries/report-figures";

export interface ChartContext {
  readonly words: DashboardWords;
  readonly locale: string;
  /** Counted by the day of sighting: then a day on which nobody looked is a gap. */
  readonly by: "seen" | "posted";
}

export function volumeChart(figures: ReportFigures, context: ChartContext): ChartModel {
  const { words } = context;
  const { days, daysBefore } = figures;
  // Where nothing at all was read then, its days are unknown by whichever day they are counted.
  const before = figures.earnedBefore ? daysBefore.map((day) => countOn(day, "earned", context)) : [];
  return {
    ...frame(figures, context),
    title: words.report.chart.mentions,
    form: "lines",
    series: [
      {
        id: "earned",
        label: words.report.chart.earned,
        tone: "earned",
        values: days.map((day) => countOn(day, "earned", context)),
      },
      ...(before.some((count) => count !== undefined)
        ? [
            {
              id: "before",
              label: words.report.chart.before,
              tone: "before" as const,
              values: days.map((_, place) => before[place]),
            },
          ]
        : []),
    ],
  };
}

const classTones = ["earned", "owned", "paid"] as const satisfies readonly MediaClass[];

export function classChart(figures: ReportFigures, context: ChartContext): ChartModel {
  const { words } = context;
  const { marks: _, ...base } = frame(figures, context);
  return {
    ...base,
    title: words.report.chart.classes,
    form: "bars",
    series: classTones.map((name) => ({
      id: name,
      label: words.terms.classes[name],
      tone: name,
      values: figures.days.map((day) => countOn(day, name, context)),
    })),
  };
}

const sentimentTones = {
  positive: "positive",
  neutral: "neutral",
  negative: "negative",
  unclassified: "unsure",
} as const;
const stackOrder = [
  "positive",
  "neutral",
  "negative",
  "unclassified",
] as const satisfies readonly SentimentLabel[];

export function sentimentChart(figures: ReportFigures, context: ChartContext): ChartModel {
  const { words } = context;
  const { marks: _, ...base } = frame(figures, context);
  return {
    ...base,
    title: words.report.chart.sentiment,
    form: "bars",
    series: stackOrder.map((label) => ({
      id: label,
      label: words.terms.sentiments[label],
      tone: sentimentTones[label],
      values: figures.days.map((day) => (isGap(day, context) ? undefined : day.sentiments[label])),
    })),
  };
}

function frame(figures: ReportFigures, context: ChartContext) {
  const { words, locale } = context;
  const { days } = figures;
  return {
    unit: words.report.chart.unit,
    labels: days.map(({ day }) => weekdayOf(day, locale)),
    ticks: days.map(({ day }) => shortDay(day, locale)),
    gaps: days.flatMap((day, place) => (isGap(day, context) ? [place] : [])),
    marks: marksOf(figures, context),
  };
}

function marksOf(
  { days, spikes, redefined }: ReportFigures,
  { words, locale, by }: ChartContext,
): ChartMark[] {
  const { report } = words;
  const { chart, metrics } = report;
  const placeOf = (day: string) => days.findIndex((one) => one.day === day);
  const found: ChartMark[] = [
    // A spike is one of the day of sighting: it has no place among days of posting.
    ...spikes
      .filter(({ verdict }) => verdict === "more-talk" && by === "seen")
      .map(({ day, mentions, expected }) => ({
        place: placeOf(day),
        kind: "spike" as const,
        label: chart.spike(shortDay(day, locale), mentions, decimal(expected, locale)),
      })),
    ...redefined.map(({ day, part }) => ({
      place: placeOf(day),
      kind: "change" as const,
      label: chart.redefined(shortDay(day, locale), report.parts[part]),
    })),
    ...definitionChanges.map(({ id, version, on }) => ({
      place: placeOf(on),
      kind: "change" as const,
      label: chart.changed(shortDay(on, locale), metrics[id].name, version),
    })),
  ];
  return found.filter(({ place }) => place >= 0);
}

function countOn(day: DayFigures, mediaClass: MediaClass, context: ChartContext): number | undefined {
  return isGap(day, context) ? undefined : day.classes[mediaClass];
}

/** Nobody looked, and nothing was found: unknown. Counted by the day of posting every day may still fill up. */
function isGap({ checked, classes }: DayFigures, { by }: Pick<ChartContext, "by">): boolean {
  return by === "seen" && checked === undefined && classes.earned + classes.owned + classes.paid === 0;
}

/** The one-page report as the user set it up, and what stands in it before they did. */

import { metricIds, type MetricId } from "@/lib/metrics/passport";
import type { ClientSheet } from "@/lib/model/client-sheet";

const standardFigures: readonly MetricId[] = [
  "mentions",
  "ratePerThousand",
  "engagement",
  "views",
  "shareOfMentions",
  "netSentimentAll",
];

export function standardSheet(clientId: string): ClientSheet {
  return {
    clientId,
    title: "",
    comment: "",
    figures: standardFigures,
    posts: 3,
    paper: "a4",
    hasNotPublic: false,
    hasNames: false,
  };
}

/** In the order chosen; a figure that no longer exists is left out. */
export function figuresIn({ figures }: ClientSheet): MetricId[] {
  return figures.flatMap((name) => metricIds.find((id) => id === name) ?? []);
}

export function withFigure(sheet: ClientSheet, id: MetricId, isIn: boolean): ClientSheet {
  const others = figuresIn(sheet).filter((other) => other !== id);
  // In the order of the catalogue, so that ticking one on and off changes nothing else.
  const chosen = new Set<string>(isIn ? [...others, id] : others);
  return { ...sheet, figures: metricIds.filter((name) => chosen.has(name)) };
}

/** Handles within a text name people too. */
export function withoutHandles(text: string): string {
  return text.replaceAll(/(?<![\p{L}\p{N}_])@[\p{L}\p{N}_.]+/gu, "@…");
}

/** What is different from the time before, as far as chance does not explain it. The most telling first. */

import { netSentimentAll } from "@/lib/metrics/shares";

import type { ReportFigures, ReportSample } from "./report-figures";
import { talkChange } from "./report-measures";

export type Change =
  /** `ratio`: mentions per post checked against before. */
  | { readonly kind: "more-talk"; readonly ratio: number }
  | { readonly kind: "less-talk"; readonly ratio: number }
  /** More mentions, and about as many more posts checked. */
  | { readonly kind: "more-scrolling"; readonly mentions: number }
  | { readonly kind: "spike"; readonly day: string; readonly mentions: number }
  | { readonly kind: "term"; readonly term: string; readonly posts: number }
  | { readonly kind: "new-term"; readonly term: string; readonly posts: number }
  | { readonly kind: "sentiment"; readonly points: number };

const mostTerms = 3;

export function whatChanged(figures: ReportFigures, sample: ReportSample | undefined): Change[] {
  return [...talkIn(figures), ...sentimentIn(figures), ...spikesIn(figures), ...termsIn(sample)];
}

function talkIn(figures: ReportFigures): Change[] {
  const talk = talkChange(figures);
  if (!talk) return [];
  if (talk.interval.low > 1) return [{ kind: "more-talk", ratio: talk.ratio }];
  if (talk.interval.high < 1) return [{ kind: "less-talk", ratio: talk.ratio }];
  const more = figures.classes.earned.mentions - (figures.earnedBefore?.mentions ?? 0);
  const [now, then] = [figures.exposure.checked ?? 0, figures.exposureBefore.checked ?? 0];
  return more > 0 && now > then * 1.2 ? [{ kind: "more-scrolling", mentions: more }] : [];
}

/** Only where the two intervals are apart. */
function sentimentIn({ classes, earnedBefore }: ReportFigures): Change[] {
  if (!earnedBefore) return [];
  const [now, then] = [netSentimentAll(classes.earned.sentiments), netSentimentAll(earnedBefore.sentiments)];
  if (!now.value || !then.value || !now.interval || !then.interval) return [];
  const isApart = now.interval.low > then.interval.high || now.interval.high < then.interval.low;
  return isApart ? [{ kind: "sentiment", points: now.value.low - then.value.low }] : [];
}

function spikesIn({ spikes }: ReportFigures): Change[] {
  return spikes
    .filter(({ verdict }) => verdict === "more-talk")
    .slice(-2)
    .map(({ day, mentions }) => ({ kind: "spike", day, mentions }));
}

function termsIn(sample: ReportSample | undefined): Change[] {
  return (sample?.terms ?? [])
    .filter(({ change }) => change !== undefined && change.low > 0)
    .toSorted((a, b) => (b.change?.value ?? 0) - (a.change?.value ?? 0))
    .slice(0, mostTerms)
    .map(({ term, posts, before }) => ({ kind: before === 0 ? "new-term" : "term", term, posts }));
}

/** Shares: of voice, of what was answered, and the balance of praise and blame. */

import type { SentimentLabel } from "@/lib/model/classification";
import type { Sum } from "@/lib/model/figures";

import { pairedDifferenceInterval } from "./intervals";
import { type Bounds, boundsOf, exactly, leastForRate, type Measure } from "./measure";
import { wilson } from "./wilson";

/** The subject's part of the engagement of all compared subjects. Interactions come in crowds, so no interval for chance is claimed. */
export function shareOfEngagement(own: Sum, rest: Sum, others: number): Measure {
  const n = own.known + rest.known;
  const base = { metric: "shareOfEngagement", n, of: n, numerator: boundsOf(own) } as const;
  const denominator = { low: own.low + rest.low, high: own.high + rest.high };
  if (others === 0) return { ...base, why: "no-competitor" };
  if (n === 0 || denominator.high === 0) return { ...base, why: n === 0 ? "not-shown" : "no-posts" };
  if (n < leastForRate) return { ...base, denominator, why: "too-few" };
  return { ...base, denominator, value: partOf(own, rest) };
}

/** The least when it is least and the rest most, and the other way round. */
function partOf(own: Bounds, rest: Bounds): Bounds {
  const low = own.low + rest.high === 0 ? 0 : own.low / (own.low + rest.high);
  const high = own.high + rest.low === 0 ? 1 : own.high / (own.high + rest.low);
  return { low, high };
}

export type SentimentCounts = Readonly<Record<SentimentLabel, number>>;

/** (P - N) / (P + N + U) in points; what could not be told is left out and stands beside it. */
export function netSentimentAll({ positive, neutral, negative }: SentimentCounts): Measure {
  const n = positive + neutral + negative;
  return {
    ...balance("netSentimentAll", positive, negative, n),
    ...(n >= leastForRate && { interval: points(pairedDifferenceInterval(positive, negative, n)) }),
  };
}

/** (P - N) / (P + N) in points: only those who judge. */
export function netSentimentPolar({ positive, negative }: SentimentCounts): Measure {
  const n = positive + negative;
  const share = wilson(positive, n);
  return {
    ...balance("netSentimentPolar", positive, negative, n),
    ...(n >= leastForRate && { interval: points({ low: 2 * share.low - 1, high: 2 * share.high - 1 }) }),
  };
}

function balance(
  metric: "netSentimentAll" | "netSentimentPolar",
  up: number,
  down: number,
  n: number,
): Measure {
  const base = { metric, n, of: n, numerator: exactly(up - down), denominator: exactly(n) } as const;
  if (n === 0) return { ...base, why: "not-classified" };
  if (n < leastForRate) return { ...base, why: "too-few" };
  return { ...base, value: exactly(((up - down) / n) * 100) };
}

const points = ({ low, high }: Bounds): Bounds => ({ low: low * 100, high: high * 100 });

/** How many of the mentions the reading dared to judge. */
export function classifiedShare(sentiments: SentimentCounts): Measure {
  const { positive, neutral, negative, unclassified } = sentiments;
  const told = positive + neutral + negative;
  const n = told + unclassified;
  const base = { metric: "classified", n, of: n, numerator: exactly(told), denominator: exactly(n) } as const;
  if (n === 0) return { ...base, why: "no-posts" };
  if (n < leastForRate) return { ...base, why: "too-few" };
  return { ...base, value: exactly(told / n), interval: wilson(told, n) };
}

export interface Responses {
  readonly answered: number;
  /** Seen again after it was found, and no answer of ours under it. */
  readonly unanswered: number;
  /** Not seen since it was found: neither answered nor unanswered. */
  readonly notSeenSince: number;
}

/** Answered of what wanted an answer and is known to have got one or not. */
export function responseRate({ answered, unanswered, notSeenSince }: Responses): Measure {
  const n = answered + unanswered;
  const base = { metric: "responseRate", n, of: n + notSeenSince } as const;
  const parts = { numerator: exactly(answered), denominator: exactly(n) };
  if (n + notSeenSince === 0) return { ...base, why: "nothing-asked" };
  if (n < leastForRate) return { ...base, ...parts, why: "too-few" };
  return { ...base, ...parts, value: exactly(answered / n), interval: wilson(answered, n) };
}

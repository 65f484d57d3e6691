import type { Dropped } from "@/lib/model/reading";

/** Length of a pulse. No time zone changes its day within one. */
export const pulseMs = 15 * 60_000;

/**
 * How reading a site went in one quarter of an hour: what the alarm listens to. Sums only, so that the order
 * in which batches come cannot matter. Kept for the days that a day is compared with. Key: `x|01763800200000`.
 */
export interface PulseRow extends Pulse {
  readonly key: string;
  readonly platform: string;
  /** When the quarter began. */
  readonly at: number;
  /** When the last batch of it was made. */
  readonly lastAt: number;
}

export interface Pulse {
  readonly batches: number;
  /** Batches of pages whose responses are not copied. */
  readonly untapped: number;
  readonly payloads: number;
  readonly unreadable: number;
  readonly passed: number;
  /** Of the responses. */
  readonly slots: number;
  readonly posts: number;
  readonly dropped: Dropped;
  readonly givenUp: number;
  /** Of the markup. */
  readonly onScreen: number;
  readonly onScreenRead: number;
  readonly onScreenDropped: Dropped;
}

export const emptyPulse: Pulse = {
  batches: 0,
  untapped: 0,
  payloads: 0,
  unreadable: 0,
  passed: 0,
  slots: 0,
  posts: 0,
  dropped: {},
  givenUp: 0,
  onScreen: 0,
  onScreenRead: 0,
  onScreenDropped: {},
};

const reasons = ["empty", "tombstone", "unavailable", "stub", "unreadable"] as const;

export function addPulses(a: Pulse, b: Pulse): Pulse {
  return {
    batches: a.batches + b.batches,
    untapped: a.untapped + b.untapped,
    payloads: a.payloads + b.payloads,
    unreadable: a.unreadable + b.unreadable,
    passed: a.passed + b.passed,
    slots: a.slots + b.slots,
    posts: a.posts + b.posts,
    dropped: addDropped(a.dropped, b.dropped),
    givenUp: a.givenUp + b.givenUp,
    onScreen: a.onScreen + b.onScreen,
    onScreenRead: a.onScreenRead + b.onScreenRead,
    onScreenDropped: addDropped(a.onScreenDropped, b.onScreenDropped),
  };
}

export function addDropped(a: Dropped, b: Dropped): Dropped {
  const sums = reasons.map((reason) => [reason, (a[reason] ?? 0) + (b[reason] ?? 0)] as const);
  return Object.fromEntries(sums.filter(([, sum]) => sum > 0));
}

/** @param at epoch ms, anywhere in the quarter. */
export function pulseKey(platform: string, at: number): string {
  return `${platform}|${String(startOfPulse(at)).padStart(14, "0")}`;
}

export function startOfPulse(at: number): number {
  return Math.floor(at / pulseMs) * pulseMs;
}

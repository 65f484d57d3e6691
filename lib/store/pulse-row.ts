import { addDropped, addReadCounts, noReadCounts, type ReadCounts } from "@/lib/model/read-counts";
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

export interface Pulse extends ReadCounts {
  readonly batches: number;
  /** Batches of pages whose responses are not copied. */
  readonly untapped: number;
  /** Of the markup. */
  readonly onScreen: number;
  readonly onScreenRead: number;
  readonly onScreenDropped: Dropped;
}

export const emptyPulse: Pulse = {
  ...noReadCounts,
  batches: 0,
  untapped: 0,
  onScreen: 0,
  onScreenRead: 0,
  onScreenDropped: {},
};

export function addPulses(a: Pulse, b: Pulse): Pulse {
  return {
    ...addReadCounts(a, b),
    batches: a.batches + b.batches,
    untapped: a.untapped + b.untapped,
    onScreen: a.onScreen + b.onScreen,
    onScreenRead: a.onScreenRead + b.onScreenRead,
    onScreenDropped: addDropped(a.onScreenDropped, b.onScreenDropped),
  };
}

/** @param at epoch ms, anywhere in the quarter. */
export function pulseKey(platform: string, at: number): string {
  return `${platform}|${String(startOfPulse(at)).padStart(14, "0")}`;
}

export function startOfPulse(at: number): number {
  return Math.floor(at / pulseMs) * pulseMs;
}

/** What lists filter and sort mentions by, one record a mention. The columns hold the same. */

import type { CountName } from "@/lib/model/counts";

/** Counts that are only filtered by. */
export const plainCounts = [
  "likes",
  "replies",
  "shares",
  "quotes",
  "bookmarks",
] as const satisfies readonly CountName[];

/** Figures to sort by, and the counts. Kept with 24 significant bits; `unknownFigure` where it is unknown. */
export const figureNames = ["engagement", "views", "reach", "growth", ...plainCounts] as const;
export type FigureName = (typeof figureNames)[number];

/** Below every figure, so that what is unknown comes last and satisfies no bound. */
export const unknownFigure = -Infinity;

export interface Facts extends Readonly<Record<FigureName, number>> {
  readonly subject: string;
  readonly platform: string;
  /** ISO 639-1, "und" = could not be told. */
  readonly language: string;
  /** Whole seconds: posted, or first seen where that is unknown. */
  readonly at: number;
  /** Whole seconds: first seen here. */
  readonly seen: number;
  /** See flags.ts. */
  readonly flags: number;
  /** Local number; 0 = unknown. */
  readonly author: number;
  /** Whole seconds, rounded up; 0 = not snoozed. */
  readonly snoozedUntil: number;
  /** Order in the queue; `unknownFigure` = does not wait. */
  readonly need: number;
}

/** Seconds fit 32 bits until 2106; what lies outside is moved to the edge. */
export function toSeconds(ms: number): number {
  return Math.min(Math.max(Math.floor(ms / 1000), 0), 0xff_ff_ff_ff);
}

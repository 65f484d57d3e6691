/** What the user puts down about a mention when they clip it, and what proves how it was found. */

/** Fields of a coverage report; the user may define others. */
export const coverageFields = [
  "outlet",
  "prominence",
  "message",
  "spokesperson",
  "linksToUs",
  "campaign",
] as const;

export type CoverageField = (typeof coverageFields)[number];

/** What was there when it was clipped. */
export interface Evidence {
  /** Of the exact form of what was kept, 64 hexadecimal digits. */
  readonly sha256: string;
  /** Version of Mentionary that read it. */
  readonly reader: string;
  /** What stood on the screen, if the user took a picture of it; the picture itself is a row of its own. */
  readonly picture?: { readonly sha256: string; readonly takenAt: number } | undefined;
}

export interface Clip {
  /** Epoch ms. */
  readonly at: number;
  /** By name of the field; an empty one is absent. */
  readonly fields: Readonly<Record<string, string>>;
  readonly evidence?: Evidence | undefined;
}

export const clipLimits = { fields: 40, name: 60, value: 2_000 } as const;

/** Bytes of a picture as it is kept, and pixels of its longer side. */
export const pictureLimits = { bytes: 400_000, side: 2_000 } as const;

/** What a page on the web says about itself, as far as it was printed or declared: the raw material of a clip. */

import type { Counts } from "./counts";

/** Under which pages of the web are kept: every one that is not of a site we read. */
export const webPlatform = "web";

export type PageKind = "article" | "blog" | "forum" | "review" | "video";

export interface Rating {
  readonly value: number;
  /** The best that can be given. */
  readonly best: number;
  /** How many gave one; absent for the rating of a single reviewer. */
  readonly count?: number | undefined;
}

/** Unknown is absent. Every text is plain; addresses are http or https. */
export interface ClippedPage {
  readonly kind: PageKind;
  /** Canonical, without what only tracks the reader. */
  readonly url: string;
  /** Where it was loaded from, where that is another address: it is found under both. */
  readonly loadedFrom?: string | undefined;
  readonly title?: string | undefined;
  readonly author?: string | undefined;
  /** The publication. */
  readonly outlet?: string | undefined;
  /** Its host without "www.". */
  readonly domain: string;
  readonly publishedAt?: number | undefined;
  /** BCP 47. */
  readonly language?: string | undefined;
  readonly lead?: string | undefined;
  readonly imageUrl?: string | undefined;
  readonly rating?: Rating | undefined;
  readonly counts: Counts;
  /** The readable text, cut at a limit: what mentions are looked for in. */
  readonly text: string;
  readonly textIsCut: boolean;
  /** What the user had marked. */
  readonly selection?: string | undefined;
  /** Addresses that the readable text links to. */
  readonly links: readonly string[];
}

/** What a single reviewer gave: from 1 to 5, in tenths; `undefined` where the page is no review, or its rating is that of many. */
export function starsOf({ kind, rating }: ClippedPage): number | undefined {
  if (kind !== "review" || !rating || rating.count !== undefined) return undefined;
  const stars = (rating.value / rating.best) * 5;
  return stars >= 1 ? Math.round(stars * 10) / 10 : undefined;
}

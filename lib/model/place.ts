/** Where on a site a post was shown: the key of exposure. */

export const placeKinds = [
  "home",
  "search",
  "profile",
  "thread",
  "list",
  "notifications",
  "community",
  "group",
  "bookmarks",
  "other",
] as const;

export type PlaceKind = (typeof placeKinds)[number];

export interface Place {
  readonly kind: PlaceKind;
  /** What tells two places of a kind apart: the query of a search, the handle of a profile. */
  readonly detail?: string | undefined;
}

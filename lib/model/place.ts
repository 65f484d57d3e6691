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

/**
 * Whether a place shows what others chose to show (`feed`), or what somebody looked for (`search`), which favours
 * the name that was typed. `undefined` for what is neither: notifications and bookmarks are about ourselves, and
 * of `other` nobody knows.
 */
export type Surface = "feed" | "search";

const surfaces: Readonly<Partial<Record<PlaceKind, Surface>>> = {
  home: "feed",
  profile: "feed",
  thread: "feed",
  list: "feed",
  community: "feed",
  group: "feed",
  search: "search",
};

/** @param place absent = not known. */
export function surfaceOf(place: PlaceKind | undefined): Surface | undefined {
  return place && surfaces[place];
}

/** What our readers are written for without a recording at hand that shows it: by the ids of the sites. */

export type Unproven =
  | "home"
  | "group"
  | "search"
  | "sponsored"
  | "stream"
  | "review"
  | "share"
  | "event"
  | "reactions";

const bySite: ReadonlyMap<string, readonly Unproven[]> = new Map([
  [
    "facebook",
    ["home", "group", "search", "sponsored", "stream", "review", "share", "event", "reactions"] as const,
  ],
]);

/** Until somebody's recording or shape report proves it. Empty = all of it was seen. */
export function unprovenOf(siteId: string): readonly Unproven[] {
  return bySite.get(siteId) ?? [];
}

import type { PlaceChoice } from "@/lib/model/place-choice";

/** One site as the forms show it. */
export interface SiteRow {
  readonly id: string;
  readonly label: string;
  /** The addresses that are read: "x.com". */
  readonly hosts: readonly string[];
  /** The browser lets us read it. */
  readonly isOn: boolean;
  /** The user switched it on. Wanted but not on: the permission was taken back elsewhere. */
  readonly isWanted: boolean;
  /** Asked for in this window, and not given. */
  readonly wasRefused: boolean;
  /** Tabs that were open when it was switched on in this window: they are read from their next load on. */
  readonly openTabs: number;
  /** Which of its places count. Absent = all of them do, and there is nothing to choose. */
  readonly places?: PlaceChoice | undefined;
  /** Whether posts carry our marks in its pages. Absent = there is nothing to switch. */
  readonly hasMarks?: boolean | undefined;
}

/** What people call the site; its id where it is not among `sites`. */
export function labelOf(sites: readonly SiteRow[], siteId: string): string {
  return sites.find(({ id }) => id === siteId)?.label ?? siteId;
}

import type { PlaceKind } from "@/lib/model/place";
import type { ReadCounts } from "@/lib/model/read-counts";

/**
 * What was looked at and read on one day at one place: the denominator of every rate. A day is one of the
 * time zone that the clients use; a second zone has rows of its own.
 * Key: `zone|2026-11-22|x|viewer|search|kettle`.
 */
export interface ExposureRow extends ReadCounts {
  readonly key: string;
  readonly timeZone: string;
  readonly day: string;
  readonly platform: string;
  /** Local number of who was logged in; 0 = nobody, or not known. */
  readonly viewer: number;
  readonly place: PlaceKind;
  readonly detail?: string | undefined;
  /**
   * Distinct posts that were looked at: half of each was on the screen for a moment. Its day is that of the
   * pages' key, which is made in the zone of the current client.
   */
  readonly shown: number;
  readonly lastAt: number;
  /** The installation that counted, where it is another one: a restored backup. Then the key ends with `|@` and it. */
  readonly origin?: string | undefined;
}

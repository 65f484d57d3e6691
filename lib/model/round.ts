/** A place on a site that the user goes round to: a search, a profile, a group, a tab of mentions. */

import type { Place } from "./place";

export interface Round {
  readonly id: string;
  readonly clientId: string;
  readonly siteId: string;
  readonly name: string;
  /** Opened by a click of the user, never by itself. */
  readonly url: string;
  /** Under which what is seen there is counted. */
  readonly place: Place;
  /** How often it should be looked at. */
  readonly everyHours: number;
}

/** How a round stands now. */
export interface RoundStatus extends Round {
  /** When something was last read there; absent = never in this browser. */
  readonly lastAt?: number | undefined;
  /** Mentions that were new at the last visit; absent = never visited. */
  readonly found?: number | undefined;
  readonly isDue: boolean;
  /** When it is due, epoch ms; now or earlier when it is. */
  readonly dueAt: number;
}

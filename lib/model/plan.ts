/** What a page's capture needs to know: published by the worker, read by every content script. */

import type { PlaceChoice } from "./place-choice";
import type { Subject } from "./subject";

/**
 * The key under which pages name the posts that were looked at, for one day. Nobody keeps it longer: with
 * the key goes every way back from the hashes to the posts.
 */
export interface ExposureKey {
  /** "2026-11-22", in the time zone of the current client. */
  readonly day: string;
  /** 64 hexadecimal digits, random. */
  readonly key: string;
}

export interface CapturePlan {
  /** Grows with every change of the subjects. */
  readonly version: number;
  readonly subjects: readonly Subject[];
  /** Ids of the sites that are switched on: a tab that is still open falls silent when its site is not. */
  readonly sites: readonly string[];
  /** Off = the user paused capturing everywhere. */
  readonly isOn: boolean;
  /** Absent = what is looked at is not counted. */
  readonly exposure?: ExposureKey | undefined;
  /** By the id of the site, which of its places count. A site that is not in it has no choice: all of them do. */
  readonly places?: Readonly<Record<string, PlaceChoice>> | undefined;
}

/**
 * Conversations of kept mentions, newest first: a post of one of them matters although it names nobody.
 * By platform, the native ids of their first posts.
 */
export type KeptConversations = Readonly<Record<string, readonly string[]>>;

export interface Published {
  /** `undefined` until the first subject is saved: there is nothing to look for. */
  readonly plan: CapturePlan | undefined;
  readonly kept: KeptConversations;
}

export interface PlanReader {
  readonly readPlan: () => Promise<Published>;
  /** Calls `onChange` with the whole plan whenever a part of it was published anew. Returns the way to stop. */
  readonly watchPlan: (onChange: (published: Published) => void) => () => void;
}

/** Answers that a page carries in its own scripts, so that the first posts need no request. */

import type { Reading } from "@/lib/model/reading";

import type { Figures } from "./figures";

/** What one part of an answer gave. */
export interface PartReading extends Reading {
  /** How many of its slots were given before, by an earlier part of the same answer. */
  readonly again: number;
}

export interface IslandsReading<Read extends Reading> {
  readonly readings: readonly Read[];
  /** Scripts with answers that the gate ruled out unread. */
  readonly passed: number;
  /** Answers that are no JSON. */
  readonly unreadable: number;
}

export interface IslandOptions {
  /** Whether anything in this raw text could matter. Absent = everything does. */
  readonly mayMatter?: ((text: string) => boolean) | undefined;
  /** Reads shortened counts. Absent = they stay unknown. */
  readonly figures?: Figures | undefined;
}

/** Reads one page. To be let go when the page is there: it holds on to what it read. */
export interface IslandReader {
  /** Takes the text of one more script of the page. */
  take(script: string): IslandsReading<PartReading>;
}

export interface IslandSource {
  /** Whether the text of a script holds an answer at all: a quick look. */
  hasIslands(script: string): boolean;
  createReader(options: IslandOptions): IslandReader;
}

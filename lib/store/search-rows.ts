/**
 * The rows by which mentions are listed and searched. All of them are made from the other tables and can be
 * made anew: no backup holds them. New and changed mentions stand in the tail, one row for each write, until
 * they are sealed into columns, keys and segments.
 */

import type { Block } from "@/lib/search/columns";
import type { Facts } from "@/lib/search/facts";
import type { Bucket, PlacesBucket } from "@/lib/search/postings";

/** One row: where everything stands. */
export interface SearchStateRow {
  readonly name: "state";
  /** Another one after everything was made anew: whatever a view remembers is void. */
  readonly epoch: string;
  /** The local number of the next mention. Numbers are never used twice. */
  readonly nextNo: number;
  /** Changes that stand in the tail. */
  readonly waiting: number;
  /** The last row of the tail that was sealed. */
  readonly sealedTo: number;
  /** By block, the last row of the tail that is in it. */
  readonly blocks: readonly number[];
  /** The id of the next segment; another one whenever segments come or go. */
  readonly nextSegment: number;
  /** A mention is gone, and its words have to go too. Absent = nothing of what is gone is left. */
  readonly isPurgeDue?: true | undefined;
  /** Segments were made that nobody joined yet. */
  readonly isJoinDue?: true | undefined;
  /** Mentions up to this key have their new number; those below `from` are old. Absent = nothing is under way. */
  readonly rebuilding?: { readonly after: string; readonly from: number } | undefined;
}

/** One mention as it is now. Without facts it is gone. */
export interface SearchChange {
  readonly no: number;
  readonly key: string;
  readonly facts?: Facts | undefined;
  /** Of a number that is new: the words by which it is found. */
  readonly words?: string | undefined;
}

export interface SearchTailRow {
  readonly id: number;
  readonly changes: readonly SearchChange[];
}

/** Key: number of the block. */
export interface SearchColumnsRow {
  readonly block: number;
  readonly columns: Block;
}

/** Keys of the mentions of one stretch of numbers; "" where there is none. */
export interface SearchKeysRow {
  readonly stretch: number;
  readonly keys: readonly string[];
}

export const keyStretch = 128;

/** Words of a stretch of mentions. Never changed, only merged with others into a new one. */
export interface SearchSegmentRow {
  readonly id: number;
  /** How often it was merged. */
  readonly level: number;
  /** The first word of each of its buckets. */
  readonly firsts: readonly string[];
  readonly from: number;
  /** Included. */
  readonly to: number;
  /** Numbers in it whose mentions are gone or were written anew. */
  readonly dead: readonly number[];
  /** It is being made from these, and done up to this word. Absent = it is whole. */
  readonly making?: { readonly from: readonly number[]; readonly doneTo: string } | undefined;
}

/** Key: `[segment, bucket]`. */
export interface SearchWordsRow extends Bucket {
  readonly segment: number;
  readonly bucket: number;
}

/** Key: `[segment, bucket]`. */
export interface SearchPlacesRow extends PlacesBucket {
  readonly segment: number;
  readonly bucket: number;
}

export type BucketKey = [segment: number, bucket: number];

export const emptySearchState = (epoch: string): SearchStateRow => ({
  name: "state",
  epoch,
  nextNo: 0,
  waiting: 0,
  sealedTo: 0,
  blocks: [],
  nextSegment: 1,
});

/** The contract of a platform: pure functions from what a page showed to records. They never throw. */

import type { Place } from "@/lib/model/place";
import type { Reading } from "@/lib/model/reading";

import type { Figures } from "./figures";
import type { IslandSource } from "./islands";
import type { PageReader } from "./page-reader";
import type { Site } from "./site";

/** A response of the site, copied whole. */
export interface Payload {
  readonly url: string;
  /** The request's body, where it says what was asked for. */
  readonly requestBody?: string | undefined;
  /** BCP 47, of the page that asked: shortened figures are written in it. Absent = unknown. */
  readonly language?: string | undefined;
  /** Reads shortened counts in that language, where the reader cannot by itself. Absent = they stay unknown. */
  readonly figures?: Figures | undefined;
  readonly text: string;
  /** Pieces that were cut out of the text to be parsed each by itself: see `Cut`. */
  readonly apart?: readonly string[] | undefined;
}

/** A payload without those of its entries that cannot matter. */
export interface Cut {
  /** What is left. It reads as the whole does, with the pieces that stay, but for what was left out. */
  readonly text: string;
  /**
   * Pieces that stay, in their order: entries, where the text has a 0, or lines that follow it. To write them
   * together again would cost as much as to parse them.
   */
  readonly apart?: readonly string[] | undefined;
  /** Raw, as it stood there. */
  readonly leftOut: readonly string[];
}

export interface Platform {
  readonly site: Site;
  /**
   * Names of the fields of its JSON whose strings can make a post concern somebody: its words, links and tags,
   * the handles and addresses of accounts. Ids are looked for under every name. Absent = any field's.
   */
  readonly spokenFields?: readonly string[] | undefined;
  /** `undefined` where the text is not what the endpoint promises: an unreadable payload. */
  readPayload(payload: Payload): Reading | undefined;
  /**
   * Leaves out what need not be parsed. What answers a post that stays, or quotes it, stays too. `undefined` =
   * the payload cannot be cut; absent = none can. To be read whole where what is left cannot be read.
   */
  readonly cut?: ((payload: Payload, mayMatter: (text: string) => boolean) => Cut | undefined) | undefined;
  /** The place that an address of the site shows. */
  placeOf(url: string): Place;
  /**
   * Ids of conversations that the raw text of a payload mentions, found without parsing it. May find
   * too many, never too few.
   */
  conversationIdsIn(text: string): Iterable<string>;
  /**
   * Ids of posts that the raw text of a payload holds with all that they say. May find too few, never one that
   * is only referred to.
   */
  postIdsIn?(text: string): Iterable<string>;
  /** A payload that answers a creation request: it is read whatever it says. */
  isCreation(payload: Payload): boolean;
  /** Reads answers that a page carries in itself; absent where the site's pages carry none. */
  readonly islands?: IslandSource | undefined;
  /** Reads what is on the screen; absent where the markup of the site is not read yet. */
  readonly page?: PageReader | undefined;
}

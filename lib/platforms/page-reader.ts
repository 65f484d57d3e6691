/**
 * What a platform knows of its own pages' markup: the second source, beside the responses. Pure functions
 * over a DOM that somebody else gives. They never throw, change nothing, and read no layout.
 */

import type { Account } from "@/lib/model/account";
import type { CapturedShare } from "@/lib/model/batch";
import type { Place } from "@/lib/model/place";
import type { Post } from "@/lib/model/post";
import type { DropReason, Reading } from "@/lib/model/reading";

import type { Figures } from "./figures";
import type { Platform } from "./platform";

/** What one item of a page holds. */
export interface ArticleReading {
  /** The item's own post first, then those inside it that have an id (`via`). Empty when it was dropped. */
  readonly posts: readonly Post[];
  /**
   * The post that the item's own one quotes, for the matcher. Its `postId` is "" where the markup does not
   * show it: such a post stands here only, and must never be stored.
   */
  readonly quoted?: Post | undefined;
  /** Who passed the post on to this timeline. The markup shows neither when nor the id of that repost. */
  readonly shares: readonly CapturedShare[];
  readonly dropped?: DropReason | undefined;
}

/** What a look at an item tells before it is read. */
export interface Glance {
  /** Of the item's own post. */
  readonly postId: string;
  /** Another one whenever reading might tell something else. */
  readonly print: string;
}

export interface PageReading extends Reading {
  readonly shares: readonly CapturedShare[];
  /** Quoted posts, also those without an id, by the id of the post that quotes them. */
  readonly quoted: ReadonlyMap<string, Post>;
}

/** Where a mark of ours stands on an item without moving anything: it has no size, and no part in the layout. */
export interface MarkSpot {
  readonly parent: Element;
  /**
   * `row`: last in the row of buttons, drawn before its start. `corner`: first in the item, drawn in its upper
   * corner. `gutter`: first in the item, drawn before its start. `line`: last in a line of text, drawn behind it.
   */
  readonly kind: "row" | "corner" | "gutter" | "line";
}

export interface PageReader {
  /** Selects every element that may hold a post. */
  readonly articles: string;
  /**
   * Costs next to nothing, where reading costs a part of a frame. `undefined` = only reading tells. Without it
   * everything is read.
   */
  readonly glanceAt?: ((article: Element) => Glance | undefined) | undefined;
  /** `undefined` where the element is no item of a timeline: a notification, a message, decoration. */
  readArticle(article: Element, language: string): ArticleReading | undefined;
  /**
   * A page as a whole.
   *
   * @param language BCP 47, in which the page is written; "" = unknown, shortened figures stay unread.
   */
  readPage(root: ParentNode, page: { readonly language: string; readonly place: Place }): PageReading;
  /** The account that is logged in, as far as the page says. `undefined` = nobody, or not yet known. */
  viewerOf(root: ParentNode): Account | undefined;
  /** Shortened counts in a language: what reads the answers borrows it, where it has none of its own. */
  readonly figuresIn?: ((language: string) => Figures) | undefined;
  /** Where the answers' own reader is large enough without it: what need not be parsed of them. */
  readonly cut?: Platform["cut"];
  /** Where its mark belongs. Absent = in the corner of the item. */
  readonly markSpot?: ((article: Element) => MarkSpot) | undefined;
  /** Where an item stands: the page's own place, or that of its column where several are open. */
  placeAt(article: Element, pagePlace: Place): Place;
}

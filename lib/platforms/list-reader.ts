/**
 * What a platform knows of the lists of people that open beside a post when the user asks who reacted. Pure
 * functions over a DOM that somebody else gives. They never throw, and change nothing.
 */

import type { Post } from "@/lib/model/post";
import type { Reactor } from "@/lib/model/reaction";

export interface ListReader {
  /** Selects whatever a list may open in. */
  readonly dialogs: string;
  /**
   * The post whose list a press on `target` asks for; `undefined` where it asks for something else, or where
   * nobody can tell which post it is.
   *
   * @param language BCP 47, of the page.
   */
  postOf(target: Element, language: string): Post | undefined;
  /** The places in which the list names somebody, one for each. Empty where `dialog` is no list of reactions. */
  namesIn(dialog: Element): readonly Element[];
  /** Who stands there. `undefined` = somebody without a name of their own. */
  readerOf(dialog: Element): (name: Element) => Reactor | undefined;
}

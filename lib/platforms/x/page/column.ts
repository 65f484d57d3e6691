/** pro.x.com shows several timelines side by side: where an article stands is told by its column. */

import type { Place } from "@/lib/model/place";

const column = '[data-testid="multi-column-layout-column-content"]';

/**
 * The page's own place or, within a column, an unknown one: the markup gives a column's title, in the
 * page's language or the user's words, and no address.
 */
export function placeAt(article: Element, pagePlace: Place): Place {
  return article.closest(column) === null ? pagePlace : { kind: "other" };
}

/** Where a mark stands on a post of X: with its buttons, beside the first one. */

import type { MarkSpot } from "@/lib/platforms/page-reader";

/** The last such group is the post's own: one before it belongs to what it holds. */
export function markSpot(article: Element): MarkSpot {
  const row = [...article.querySelectorAll('[role="group"][aria-label]')].at(-1);
  return row === undefined ? { parent: article, kind: "corner" } : { parent: row, kind: "row" };
}

/** Where a mark stands on a post or a comment of Facebook: the head of a post has a free corner, a comment a margin. */

import type { MarkSpot } from "@/lib/platforms/page-reader";

import { isComment } from "./landmarks";

export function markSpot(article: Element): MarkSpot {
  return { parent: article, kind: isComment(article) ? "gutter" : "corner" };
}

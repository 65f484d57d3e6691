/**
 * Where a mark stands on a post or a comment of Facebook: behind the time and the audience of a post, because
 * its corners carry a face and buttons; in the margin of a comment.
 */

import type { MarkSpot } from "@/lib/platforms/page-reader";

import { headOf, isComment, namesOf } from "./landmarks";

export function markSpot(article: Element): MarkSpot {
  if (isComment(article)) return { parent: article, kind: "gutter" };
  const line = timeLine(article);
  return line === undefined ? { parent: article, kind: "corner" } : { parent: line, kind: "line" };
}

/** The innermost part of the head's second line that holds all of it. */
function timeLine(article: Element): Element | undefined {
  const links = headOf(article)?.links ?? [];
  const time = links.find((link) => namesOf([link]).names.length > 0 && link.closest("h2,h3,h4") === null);
  let line = time?.closest("span[dir]") ?? undefined;
  while (line !== undefined && line !== time && line.childElementCount === 1) {
    line = line.firstElementChild ?? undefined;
  }
  return line === time ? (time?.parentElement ?? undefined) : line;
}

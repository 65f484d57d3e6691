/** Which post an article shows, and whether it shows anything new, without reading it. */

import { textHash } from "@/lib/kit/text-hash";
import type { Glance } from "@/lib/platforms/page-reader";

import { isPrivate, statusOf } from "./landmarks";

/** `undefined` where the post is not told by its time, or stands where nobody may look. */
export function glanceAt(article: Element): Glance | undefined {
  if (isPrivate(article) || article.querySelector("article") !== null) return undefined;
  for (const time of article.querySelectorAll("time[datetime]")) {
    // A quoted post is one big link without an address, and its time has no link of its own.
    const link = time.closest('a[href], [role="link"]');
    const postId = link?.localName === "a" ? statusOf(link)?.postId : undefined;
    if (postId !== undefined) return { postId, print: printOf(article, time) };
  }
  return undefined;
}

/** All that is said but how long ago, and the exact counts, which stand in a label. */
function printOf(article: Element, time: Element): string {
  const said = (article.textContent ?? "").replace(time.textContent ?? "", "");
  const labels = [...article.querySelectorAll('[role="group"][aria-label]')];
  return `${textHash(said)} ${labels.at(-1)?.getAttribute("aria-label")}`;
}

/** Reads the markup of a page as a whole, and accounts for every item on it. */

import type { Post } from "@/lib/model/post";
import type { DropReason } from "@/lib/model/reading";
import type { PageReader, PageReading } from "@/lib/platforms/page-reader";

import { readArticle } from "./article";
import { articles } from "./landmarks";

export const readPage: PageReader["readPage"] = (root, { language, place }): PageReading => {
  const posts: Post[] = [];
  const dropped: Partial<Record<DropReason, number>> = {};
  let slots = 0;
  for (const article of root.querySelectorAll(articles)) {
    const reading = readArticle(article, language);
    if (reading === undefined) continue;
    slots += 1;
    posts.push(...reading.posts);
    const reason = reading.dropped;
    if (reason !== undefined) dropped[reason] = (dropped[reason] ?? 0) + 1;
  }
  const nothing = { nested: 0, people: [], isOwnWriting: false, shares: [], quoted: new Map<string, Post>() };
  return { ...nothing, slots, posts, dropped, place };
};

/** Reads a page of X as a whole, and accounts for every article on it. */

import type { CapturedShare } from "@/lib/model/batch";
import type { Post } from "@/lib/model/post";
import type { DropReason, Dropped } from "@/lib/model/reading";
import type { PageReader, PageReading } from "@/lib/platforms/page-reader";

import { readArticle } from "./article";

export const articles = "article";

export const readPage: PageReader["readPage"] = (root, { language, place }): PageReading => {
  const posts: Post[] = [];
  const shares: CapturedShare[] = [];
  const quoted = new Map<string, Post>();
  const dropped: Partial<Record<DropReason, number>> = {};
  let slots = 0;
  let nested = 0;
  for (const article of root.querySelectorAll(articles)) {
    const reading = readArticle(article, language);
    if (reading === undefined) continue;
    const [post, ...inner] = reading.posts;
    const isInner = article.parentElement?.closest(articles) != null;
    if (post === undefined) {
      if (isInner) continue;
      slots += 1;
      count(dropped, reading.dropped ?? "unreadable");
      continue;
    }
    posts.push(isInner ? { ...post, via: "quote" } : post, ...inner);
    shares.push(...reading.shares);
    if (reading.quoted !== undefined) quoted.set(post.postId, reading.quoted);
    slots += isInner ? 0 : 1;
    nested += inner.length + (isInner ? 1 : 0);
  }
  return { slots, posts, nested, people: [], dropped, isOwnWriting: false, place, shares, quoted };
};

function count(dropped: { -readonly [Reason in keyof Dropped]: Dropped[Reason] }, reason: DropReason): void {
  dropped[reason] = (dropped[reason] ?? 0) + 1;
}

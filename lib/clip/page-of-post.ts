/** A post of a site in the words of a page, for the clip panel: who wrote it, where, and what it says. */

import { compact } from "@/lib/kit/compact";
import { domainOf } from "@/lib/kit/web-address";
import type { ClippedPage } from "@/lib/model/clipped-page";
import type { Post } from "@/lib/model/post";

/** @param address of the tab: not every post shows one of its own. */
export function pageOfPost(post: Post, address: string): ClippedPage {
  const url = post.url ?? address;
  return compact<ClippedPage>({
    kind: "forum",
    url,
    domain: domainOf(url),
    author: post.author.name ?? post.author.handle,
    publishedAt: post.postedAt,
    language: post.lang,
    counts: {},
    text: post.text,
    textIsCut: post.textIsCut ?? false,
    links: post.links.filter((link) => /^https?:/.test(link)),
  });
}

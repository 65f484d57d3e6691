/** One item of a page → the post or the comment in it. */

import type { Account } from "@/lib/model/account";
import type { Post } from "@/lib/model/post";
import { accountOf } from "@/lib/platforms/facebook/account";
import { cleanUrl, commentIn, groupIn, parameterOf } from "@/lib/platforms/facebook/address";
import { venueIn } from "@/lib/platforms/facebook/audience";
import { asId, idsInCommentId } from "@/lib/platforms/facebook/ids";
import type { ArticleReading } from "@/lib/platforms/page-reader";

import { commentCounts, countsOf } from "./counts";
import { addressOf, authorLink, groupLink, headOf, isComment, namesOf, ownAll } from "./landmarks";
import { wordsIn } from "./text";

export function readArticle(element: Element, language: string): ArticleReading | undefined {
  if (isComment(element)) return readComment(element, language);
  if (isPartOfPost(element)) return undefined;
  return readPost(element, language);
}

/** Wrappers of one post are read once, at the outermost; a list's plain rows only where nothing in them is an item. */
function isPartOfPost(element: Element): boolean {
  if (element.parentElement?.closest('[role="article"],[aria-posinset]')) return true;
  const isMarked = element.hasAttribute("aria-posinset") || element.getAttribute("role") === "article";
  return !isMarked && element.querySelector('[role="article"],[aria-posinset]') !== null;
}

function readPost(element: Element, language: string): ArticleReading | undefined {
  const head = headOf(element);
  if (head === undefined) return undefined;
  const { names, url } = namesOf(head.links);
  const [postId] = names;
  const author = accountIn(authorLink(head.links));
  // A time that shows its address only under the pointer: the answers know the post, the markup does not.
  if (postId === undefined) return { posts: [], shares: [], dropped: author ? "stub" : "unreadable" };
  const group = groupLink(head.links);
  const venue = venueIn(url) ?? (group && venueIn(addressOf(group)));
  const isSponsored = isPaid(element);
  const post: Post = {
    ...nothingElse,
    postId,
    aliases: names.slice(1),
    kind: postId.startsWith("video:") ? "video" : "post",
    author: author ?? {},
    ...wordsIn(head.message),
    url: cleanUrl(url),
    rootId: postId,
    sponsored: isSponsored,
    counts: countsOf(element, language),
    venue: venue && { ...venue, name: group?.textContent?.trim() || undefined },
    visibility: isSponsored ? undefined : "unknown",
  };
  return { posts: [post], shares: [] };
}

const nothingElse = { platform: "facebook", links: [], hashtags: [], tagged: [], media: [] } as const;

function readComment(element: Element, language: string): ArticleReading {
  const links = ownAll(element, "a[href]").filter((link) => commentIn(addressOf(link)) !== undefined);
  const [first] = links;
  const address = first === undefined ? "" : addressOf(first);
  const postId = commentIn(address);
  if (postId === undefined) return { posts: [], shares: [], dropped: "unreadable" };
  const above = parameterOf(address, "comment_id");
  const rootId = idsInCommentId(above)?.postId;
  const isReply = parameterOf(address, "reply_comment_id") !== undefined;
  const parentId = isReply ? (asId(above) ?? idsInCommentId(above)?.commentId) : rootId;
  const own = links.find((link) => namesOf([link]).names.length > 0) ?? links.at(-1);
  const url = own && cleanUrl(addressOf(own));
  const post: Post = {
    ...nothingElse,
    postId,
    aliases: rootId === undefined ? [] : [`${rootId}_${postId}`],
    kind: "comment",
    author: accountIn(authorLink(links)) ?? {},
    ...wordsIn(bodyOf(element)),
    url,
    parentId,
    rootId,
    sponsored: false,
    counts: commentCounts(element, language),
    venue: venueIn(url),
    visibility: "unknown",
  };
  return { posts: [post], shares: [] };
}

/** The lines of a comment: names and times are links, what is attached has no lines of its own. */
function bodyOf(comment: Element): Element | undefined {
  return ownAll(comment, 'span[dir="auto"]').find(
    (each) => each.closest("a,ul,h3,[role=button]") === null && each.querySelector("div[dir]") !== null,
  );
}

/** Who a link leads to. */
export function accountIn(link: Element | undefined): Account | undefined {
  if (link === undefined) return undefined;
  const address = addressOf(link);
  const account = accountOf({ name: link.textContent?.trim(), url: withoutQuery(address) });
  // An anonymous member has no address of their own: nothing but the word is kept.
  return groupIn(address) !== undefined && account?.accountId === undefined
    ? { name: account?.name }
    : account;
}

/** All but the number of somebody without a name follows the reader around. */
function withoutQuery(address: string): string {
  const id = parameterOf(address, "id");
  const [bare = ""] = address.split("?");
  return id === undefined ? bare : `${bare}?id=${id}`;
}

/** By where the label leads and by the button that only ads have, not by its words: those are drawn to mislead. */
function isPaid(element: Element): boolean {
  return ownAll(element, 'a[href*="/ads/about"],[data-ad-rendering-role^="cta"]').length > 0;
}

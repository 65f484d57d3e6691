/** Reads one article of X's markup: a post, the one it quotes, and who passed it on. */

import type { CapturedShare } from "@/lib/model/batch";
import type { Post } from "@/lib/model/post";
import type { DropReason } from "@/lib/model/reading";
import type { ArticleReading } from "@/lib/platforms/page-reader";

import { cardOf, mediaOf } from "./attachments";
import { authorOf, isProtected } from "./author";
import { answeredIn, shareOf, venueOf } from "./context";
import { countsOf } from "./counts";
import { isPrivate, statusOf } from "./landmarks";
import { first, partsOf, type Parts } from "./parts";
import { isSponsored } from "./sponsored";
import { plainText, wordsOf } from "./text";

/** `undefined` where the element is no item of a timeline. Never throws: an odd article is a drop. */
export function readArticle(article: Element, language: string): ArticleReading | undefined {
  if (isPrivate(article)) return undefined;
  try {
    return readPost(article, language);
  } catch {
    // Markup that we did not foresee costs only its own item, which is counted as drift.
    return dropped("unreadable");
  }
}

function readPost(article: Element, language: string): ArticleReading {
  const { own, quoted: quotedParts } = partsOf(article);
  const sponsored = isSponsored(article);
  const read = postOf(own);
  if (read === undefined) return dropped(whyNot(article, own, sponsored));
  const quoted = quotedParts && quotedPostOf(quotedParts);
  const answered = answeredIn(article, own);
  const post: Post = {
    ...read,
    kind: read.kind === "article" ? "article" : kindOf(answered, quoted),
    sponsored,
    counts: countsOf(own, language),
    quotedId: quoted?.postId || undefined,
    venue: venueOf(own),
    ...answered,
  };
  const shares: CapturedShare[] = shareOf(own, post.postId);
  return { posts: quoted?.postId ? [post, quoted] : [post], quoted, shares };
}

function quotedPostOf(parts: Parts): Post {
  const read = postOf(parts, true) ?? blank;
  return { ...read, via: "quote", sponsored: false, counts: {} };
}

const blank: Post = {
  platform: "x",
  postId: "",
  aliases: [],
  kind: "post",
  author: {},
  text: "",
  sponsored: false,
  counts: {},
  links: [],
  hashtags: [],
  tagged: [],
  media: [],
};

/** `undefined` without an author or, but for a quoted post, an id. */
function postOf(parts: Parts, isQuoted = false): Post | undefined {
  const author = authorOf(parts);
  if (author === undefined) return undefined;
  const postId = idOf(parts, author.handle ?? "");
  if (postId === undefined && !isQuoted) return undefined;
  const words = first(parts, "tweetText");
  const longForm = first(parts, "twitterArticleReadView");
  const lang = words?.getAttribute("lang");
  const postedAt = postedAtOf(parts, postId);
  const card = cardOf(parts);
  return {
    ...blank,
    ...wordsOf(words),
    ...(longForm && { kind: "article" as const, text: longFormOf(longForm) }),
    postId: postId ?? "",
    author,
    ...(postId !== undefined && { url: `https://x.com/${author.handle}/status/${postId}` }),
    ...(lang && { lang }),
    ...(postedAt !== undefined && { postedAt }),
    ...(first(parts, "tweet-text-show-more-link") && { textIsCut: true }),
    ...(isProtected(parts) && { visibility: "friends" as const }),
    media: mediaOf(parts),
    ...(card && { card }),
  };
}

/** The link around the time; without one (ads show none), any link to a part of a post by the author. */
function idOf(parts: Parts, handle: string): string | undefined {
  const dated = parts.times.map((time) => statusOf(time.closest("a[href]"))).find(Boolean);
  if (dated !== undefined) return dated.postId;
  const isAuthors = (link: Element) => statusOf(link)?.handle?.toLowerCase() === handle.toLowerCase();
  // Links in the text lead to other posts.
  const words = first(parts, "tweetText");
  return statusOf(parts.links.find((link) => isAuthors(link) && words?.contains(link) !== true))?.postId;
}

/** X builds the time of its making into each id. */
function postedAtOf(parts: Parts, postId: string | undefined): number | undefined {
  const shown = Date.parse(parts.times[0]?.getAttribute("datetime") ?? "");
  if (!Number.isNaN(shown)) return shown;
  return postId === undefined || postId.length < 16
    ? undefined
    : Number((BigInt(postId) >> 22n) + 1_288_834_974_657n);
}

function longFormOf(view: Element): string {
  const title = view.querySelector('[data-testid="twitter-article-title"]');
  const body = view.querySelector('[data-testid="twitterArticleRichTextView"]') ?? view;
  return [title, body]
    .flatMap((part) => (part === null ? [] : plainText(part).trim()))
    .filter((text) => text !== "")
    .join("\n\n");
}

function kindOf(answered: Partial<Post>, quoted: Post | undefined): Post["kind"] {
  if (answered.replyTo !== undefined || answered.parentId !== undefined) return "reply";
  return quoted === undefined ? "post" : "quote";
}

function whyNot(article: Element, parts: Parts, sponsored: boolean): DropReason {
  const looksLikePost = parts.times.length > 0 || parts.links.some((link) => statusOf(link) !== undefined);
  if (looksLikePost) return "unreadable";
  // Ads show no time and, without pictures or figures, no link to themselves.
  if (sponsored) return "stub";
  if ((article.textContent ?? "").trim() === "") return "empty";
  return first(parts, "User-Name") === undefined ? "tombstone" : "unreadable";
}

function dropped(reason: DropReason): ArticleReading {
  return { posts: [], shares: [], dropped: reason };
}

/** What kind of page it is, by what it declares, the surest first; an article where nothing says otherwise. */

import type { PageKind } from "@/lib/model/clipped-page";

import { metaOf } from "./declared";
import { typesOf, type Thing } from "./structured";

const byType: readonly (readonly [string, PageKind])[] = [
  ["Review", "review"],
  ["CriticReview", "review"],
  ["UserReview", "review"],
  ["DiscussionForumPosting", "forum"],
  ["QAPage", "forum"],
  ["NewsArticle", "article"],
  ["ReportageNewsArticle", "article"],
  ["AnalysisNewsArticle", "article"],
  ["ReviewNewsArticle", "review"],
  ["BlogPosting", "blog"],
  ["LiveBlogPosting", "blog"],
  ["Article", "article"],
  ["VideoObject", "video"],
];

/** Hosts and generators that publish blogs. */
const blogHost =
  /(?:^|\.)(?:wordpress\.com|tumblr\.com|blogspot\.[a-z.]+|medium\.com|substack\.com|ghost\.io|livejournal\.com)$/;
const forumHost = /(?:^|\.)(?:forum|forums|community|discuss|boards?)\./;

/** @param about the thing that the page is about, where it says so */
export function kindOf(document: Document, about: Thing | undefined, domain: string): PageKind {
  const types = about ? typesOf(about) : [];
  const declared = byType.find(([type]) => types.includes(type))?.[1];
  if (declared !== undefined && declared !== "article") return declared;
  const type = metaOf(document, ["og:type"]) ?? "";
  if (type.startsWith("video")) return "video";
  const generator = metaOf(document, ["generator"]) ?? "";
  if (
    /discourse|phpbb|vbulletin|xenforo|flarum|invision|mybb/i.test(generator) ||
    forumHost.test(`${domain}.`)
  )
    return "forum";
  if (
    declared === undefined &&
    (blogHost.test(domain) || type === "blog" || /\/blog\b/.test(pathOf(document)))
  )
    return "blog";
  return "article";
}

function pathOf(document: Document): string {
  const address = metaOf(document, ["og:url"]) ?? "";
  return URL.canParse(address) ? new URL(address).pathname : "";
}

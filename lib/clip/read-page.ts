/**
 * Reads what a page says about itself: by the readable part's library, JSON-LD, OpenGraph, microdata and meta
 * elements, field by field the first that knows. Changes nothing in the page, loads nothing, keeps no markup.
 */

import { compact } from "@/lib/kit/compact";
import { at } from "@/lib/kit/read";
import { domainOf } from "@/lib/kit/web-address";
import type { ClippedPage } from "@/lib/model/clipped-page";

import { canonicalAddress, cleanAddress, webUrl } from "./address";
import { itemOf, metaOf, tidy } from "./declared";
import { kindOf } from "./kind";
import { printedCounts, printedRating } from "./printed-figures";
import { readableOf } from "./readable";
import { firstOf, namesOf, textsOf, thingsOf, type Thing } from "./structured";

const longestText = 200_000;

/** Things that a page can be about, the surest first. */
const subjects: readonly ReadonlySet<string>[] = [
  new Set([
    "NewsArticle",
    "ReportageNewsArticle",
    "AnalysisNewsArticle",
    "ReviewNewsArticle",
    "BlogPosting",
    "LiveBlogPosting",
    "DiscussionForumPosting",
    "Review",
    "CriticReview",
    "UserReview",
  ]),
  new Set(["Article", "TechArticle", "ScholarlyArticle", "Report", "SocialMediaPosting", "QAPage"]),
  new Set(["VideoObject", "Product", "Recipe", "WebPage"]),
];

export interface PageSource {
  readonly document: Document;
  /** Where it was loaded from. */
  readonly address: string;
  /** What the user had marked. */
  readonly selection?: string | undefined;
}

export function readPage({ document, address, selection }: PageSource): ClippedPage {
  const things = thingsOf(document);
  const about = subjects.reduce<Thing | undefined>(
    (found, types) => found ?? firstOf(things, types),
    undefined,
  );
  const readable = readableOf(document, address);
  const url = canonicalAddress(document, address);
  const loadedFrom = cleanAddress(address);
  const domain = domainOf(url);
  const text = readable?.text ?? tidy(document.body?.textContent, longestText) ?? "";
  return compact<ClippedPage>({
    kind: kindOf(document, about, domain),
    url,
    loadedFrom: loadedFrom === url ? undefined : loadedFrom,
    domain,
    title:
      readable?.title ??
      tidy(textsOf(at(about, "headline"))[0]) ??
      metaOf(document, ["og:title", "twitter:title"]) ??
      tidy(document.title),
    author: readable?.byline ?? authorOf(document, about),
    outlet:
      readable?.siteName ??
      tidy(namesOf(at(about, "publisher"))[0]) ??
      metaOf(document, ["og:site_name", "application-name"]),
    publishedAt: timeOf([
      readable?.publishedTime,
      ...textsOf(at(about, "datePublished")),
      metaOf(document, ["article:published_time", "datePublished", "date", "dc.date", "parsely-pub-date"]),
      itemOf(document, "datePublished"),
    ]),
    language:
      readable?.language ??
      tidy(document.documentElement?.getAttribute("lang")) ??
      metaOf(document, ["og:locale"])?.replace("_", "-"),
    lead: readable?.excerpt ?? metaOf(document, ["og:description", "description", "twitter:description"]),
    imageUrl: webUrl(metaOf(document, ["og:image", "og:image:url", "twitter:image"]) ?? "", address),
    rating: printedRating(things, about),
    counts: printedCounts(document, about),
    text: text.slice(0, longestText).toWellFormed(),
    textIsCut: text.length > longestText,
    selection: tidy(selection, 20_000),
    links: readable?.links ?? [],
  });
}

function authorOf(document: Document, about: Thing | undefined): string | undefined {
  const names = namesOf(at(about, "author"));
  if (names.length > 0) return tidy(names.join(", "), 300);
  // Facebook's property holds the address of a profile, not a name.
  const declared = metaOf(document, ["author", "article:author", "parsely-author", "dc.creator"]);
  return declared !== undefined && !URL.canParse(declared) ? declared : undefined;
}

/** The first that is a time; years before the web and times far in the future are none. */
function timeOf(candidates: readonly (string | undefined)[]): number | undefined {
  const earliest = Date.UTC(1990, 0, 1);
  const times = candidates.map((text) => (text === undefined ? Number.NaN : Date.parse(text)));
  return times.find((time) => time >= earliest && time <= Date.UTC(2100, 0, 1));
}

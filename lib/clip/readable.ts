/** The readable part of a page and what its library says about it. Works on a copy: the page is not touched. */

import { Readability } from "@mozilla/readability";

import { webUrl } from "./address";
import { tidy } from "./declared";

export interface Readable {
  readonly title?: string | undefined;
  readonly byline?: string | undefined;
  readonly siteName?: string | undefined;
  readonly excerpt?: string | undefined;
  readonly publishedTime?: string | undefined;
  readonly language?: string | undefined;
  readonly text: string;
  readonly links: readonly string[];
}

/** Larger pages are not searched for their readable part: it would hold up the tab. */
const mostElements = 60_000;
const mostLinks = 200;

export function readableOf(document: Document, at: string): Readable | undefined {
  const copy = document.cloneNode(true);
  if (!isDocument(copy)) return undefined;
  try {
    const found = new Readability(copy, { maxElemsToParse: mostElements, serializer: linksIn }).parse();
    if (!found) return undefined;
    return {
      title: tidy(found.title),
      byline: tidy(found.byline),
      siteName: tidy(found.siteName),
      excerpt: tidy(found.excerpt, 2_000),
      publishedTime: tidy(found.publishedTime),
      language: tidy(found.lang),
      text: found.textContent?.trim() ?? "",
      links: [...new Set((found.content ?? []).flatMap((link) => webUrl(link, at) ?? []))].slice(
        0,
        mostLinks,
      ),
    };
  } catch {
    // A page too large or too odd for the library still has what it declares.
    return undefined;
  }
}

function linksIn(content: Node): string[] {
  return isElement(content)
    ? Array.from(content.querySelectorAll("a[href]"), (link) => link.getAttribute("href") ?? "")
    : [];
}

const isDocument = (node: Node): node is Document => node.nodeType === 9;
const isElement = (node: Node): node is Element => node.nodeType === 1;

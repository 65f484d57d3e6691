/** Copies of articles that could not be read, a few a minute: a page may hold hundreds of one kind. */

import type { Held } from "./evidence";

const pauseMs = 10_000;

export function copyArticles(keep: (held: Held) => void, now: () => number): (article: Element) => void {
  let lastAt = Number.NEGATIVE_INFINITY;
  return (element) => {
    const at = now();
    if (at - lastAt < pauseMs) return;
    lastAt = at;
    // In a document that loads nothing: the page's own element would hold on to much of the page.
    const inert = document.implementation.createHTMLDocument();
    keep({ of: "article", at, article: inert.importNode(element, true) });
  };
}

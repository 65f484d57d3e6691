/** The element of a post in which something of the page stands. */

/** @returns the nearest element around `target` that matches `articles` and is one of a post we know. */
export function articleAround(
  target: EventTarget | null,
  articles: string,
  isKnown: (article: Element) => boolean,
): Element | undefined {
  let near = isElement(target) ? target.closest(articles) : null;
  while (near !== null && !isKnown(near)) near = near.parentElement?.closest(articles) ?? null;
  return near ?? undefined;
}

function isElement(target: EventTarget | null): target is Element {
  return target !== null && "nodeType" in target && target.nodeType === 1;
}

/** Sorts the landmarks of an article by whose they are: the post's own, or those of the post it quotes. */

import { landmarks, testIdOf } from "./landmarks";

/** What one post of an article is made of. */
export interface Parts {
  /** Every landmark, in the order of the page. */
  readonly all: readonly Element[];
  /** By test id, in the order of the page. */
  readonly named: ReadonlyMap<string, readonly Element[]>;
  readonly links: readonly Element[];
  readonly times: readonly Element[];
  /** The row of buttons under the post, whose label says the exact counts. */
  readonly group?: Element | undefined;
  readonly choices: readonly Element[];
}

interface ArticleParts {
  readonly own: Parts;
  readonly quoted?: Parts | undefined;
}

/** Posts embedded in a long article are articles of their own, and left out. */
export function partsOf(article: Element): ArticleParts {
  const all = [...article.querySelectorAll(landmarks)];
  const names = all.filter((element) => testIdOf(element) === "User-Name");
  const frame = names.map((name) => frameOf(name, article)).find((found) => found !== undefined);
  const kept =
    article.querySelector("article") === null
      ? all
      : all.filter((part) => part.closest("article") === article);
  if (frame === undefined) return { own: sorted(kept) };
  const isQuoted = (part: Element) => frame.contains(part);
  return { own: sorted(kept.filter((part) => !isQuoted(part))), quoted: sorted(kept.filter(isQuoted)) };
}

export function first(parts: Parts, testId: string): Element | undefined {
  return parts.named.get(testId)?.[0];
}

/** A quoted post is one big link without an address around a name of its own. */
function frameOf(name: Element, article: Element): Element | undefined {
  for (let up = name.parentElement; up !== null && up !== article; up = up.parentElement) {
    if (up.getAttribute("role") === "link" && !up.hasAttribute("href")) return up;
  }
  return undefined;
}

function sorted(all: readonly Element[]): Parts {
  const named = new Map<string, Element[]>();
  const links: Element[] = [];
  const times: Element[] = [];
  const choices: Element[] = [];
  let group: Element | undefined;
  for (const element of all) {
    const testId = testIdOf(element);
    if (testId !== "") put(named, testId, element);
    if (element.localName === "a") links.push(element);
    else if (element.localName === "time") times.push(element);
    const role = element.getAttribute("role");
    if (role === "radio" || role === "listitem") choices.push(element);
    // The row of buttons comes last; players and the like may be groups too.
    if (role === "group" && element.hasAttribute("aria-label")) group = element;
  }
  return { all, named, links, times, group, choices };
}

function put(named: Map<string, Element[]>, testId: string, element: Element): void {
  const list = named.get(testId);
  if (list === undefined) named.set(testId, [element]);
  else list.push(element);
}

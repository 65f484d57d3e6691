/**
 * Where things stand in Facebook's markup, in any language: by roles, addresses and what the site marks for
 * its own advertising. Class names are hashed, labels are translated, times are written to mislead: none is read.
 */

import { aliasesOf, commentIn, groupIn, partsOf } from "@/lib/platforms/facebook/address";

/** Every element that may hold a post or a comment. Results of a search carry no role of their own. */
export const articles = '[role="article"],[aria-posinset],[role="feed"]>div';

const names = '[data-ad-rendering-role="profile_name"]';
const messages =
  '[data-ad-rendering-role="story_message"],[data-ad-comet-preview="message"],[data-ad-preview="message"]';
const article = '[role="article"]';

/** A comment links to itself by whom it names first; a post does so nowhere outside of its comments. */
export function isComment(element: Element): boolean {
  if (element.getAttribute("role") !== "article" || element.hasAttribute("aria-posinset")) return false;
  if (ownAll(element, names)[0] !== undefined) return false;
  return ownAll(element, "a[href]").some((link) => commentIn(addressOf(link)) !== undefined);
}

/** What stands in `element` and in no comment under it. */
export function ownAll(element: Element, selector: string): readonly Element[] {
  return [...element.querySelectorAll(selector)].filter((each) => {
    const nearest = each.closest(article);
    return (
      nearest === null || nearest === element || !element.contains(nearest) || !isWithin(nearest, element)
    );
  });
}

/** Whether an article stands under `element` as a comment of its own: wrappers of one post are one. */
function isWithin(inner: Element, element: Element): boolean {
  return (
    inner !== element && (inner.getAttribute("aria-label") !== null || inner.querySelector(names) === null)
  );
}

export interface Head {
  /** Links of the head, in their order: who, where, and the address of the post. */
  readonly links: readonly Element[];
  readonly message: Element | undefined;
}

/**
 * The post's own part: before the head of a post that it passes on. `undefined` where there is no head: the
 * place is kept for a post that did not come yet.
 */
export function headOf(element: Element): Head | undefined {
  const heads = ownAll(element, names);
  const headings = heads.length > 0 ? heads : ownAll(element, "h2,h3,h4").filter(hasLink);
  const [first, second] = headings;
  if (first === undefined) return undefined;
  // In the order of the document: what stands behind the second head belongs to that one.
  const parts = ownAll(element, `${names},h2,h3,h4,a[href],${messages}`);
  const end = second === undefined ? parts.length : parts.indexOf(second);
  const own = parts.slice(0, end);
  return {
    links: [...first.querySelectorAll("a[href]"), ...own.filter((part) => part.localName === "a")],
    message: own.find((part) => part.matches(messages)),
  };
}

function hasLink(heading: Element): boolean {
  return heading.querySelector("a[href]") !== null;
}

/** Absolute, as the page would open it; "" where a link leads nowhere. */
export function addressOf(link: Element): string {
  const address = link.getAttribute("href") ?? "";
  return address.startsWith("/") ? `https://www.facebook.com${address}` : address;
}

/** The names of the post, best first, by the first link that leads to it and not to what hangs on it. */
export function namesOf(links: readonly Element[]): {
  readonly names: readonly string[];
  readonly url: string;
} {
  const found = links
    .map(addressOf)
    .filter((url) => commentIn(url) === undefined)
    .map((url) => ({ names: aliasesOf(url), url }))
    .filter(({ names: each }) => each.length > 0);
  const [first] = found;
  return found.find(({ names: each }) => !isOfMedia(each[0])) ?? first ?? { names: [], url: "" };
}

function isOfMedia(name: string | undefined): boolean {
  return /^(?:photo|video):/.test(name ?? "");
}

/** The author's link: in a group it leads to the member, and the group's own stands before it. */
export function authorLink(links: readonly Element[]): Element | undefined {
  const named = links.filter((link) => (link.textContent ?? "").trim() !== "");
  return named.find(isMember) ?? named.find((link) => groupIn(addressOf(link)) === undefined);
}

function isMember(link: Element): boolean {
  return partsOf(addressOf(link))[2] === "user";
}

/** The link to the group it stands in. */
export function groupLink(links: readonly Element[]): Element | undefined {
  return links.find((link) => {
    const parts = partsOf(addressOf(link));
    return parts[0] === "groups" && parts.length === 2;
  });
}

/** One post as the page shows it, with the landmarks that Facebook gives its posts and comments. */

import { el } from "./el";
import type { ShownComment, ShownPost } from "./posts-in";

/** Public ids and texts as on the site: what is longer is cut, with a button behind it. */
const shownLetters = 200;

export function articleFor(post: ShownPost, place: number): HTMLElement {
  return el(
    "div",
    { role: "article", "aria-posinset": String(place), class: "post" },
    head(post),
    post.text === "" ? undefined : message(post.text),
    counters(post),
    ...post.thread.map(commentFor),
  );
}

function head({ author, authorUrl, url, group, isSponsored }: ShownPost): HTMLElement {
  const who = el("a", { role: "link", href: authorUrl }, el("strong", {}, author));
  const where = group && el("a", { role: "link", href: group.url }, group.name);
  return el(
    "div",
    { class: "head" },
    el("div", { "data-ad-rendering-role": "profile_name" }, el("h3", {}, where, where ? " · " : "", who)),
    isSponsored
      ? el("a", { role: "link", href: "https://www.facebook.com/ads/about/?x=1" }, "Sponsored")
      : el("span", { dir: "auto", class: "quiet" }, el("a", { role: "link", href: url }, "1 h")),
  );
}

function message(text: string): HTMLElement {
  const isCut = text.length > shownLetters;
  return el(
    "div",
    { "data-ad-rendering-role": "story_message" },
    el(
      "div",
      { "data-ad-comet-preview": "message" },
      el(
        "span",
        { dir: "auto" },
        el(
          "div",
          {},
          el(
            "div",
            { dir: "auto" },
            isCut ? `${text.slice(0, shownLetters)}… ` : text,
            isCut ? el("div", { role: "button", tabindex: "0" }, "See more") : undefined,
          ),
        ),
      ),
    ),
  );
}

function counters({ reactions, comments, shares }: ShownPost): HTMLElement {
  return el(
    "div",
    { class: "counters" },
    el(
      "div",
      {},
      el("span", { role: "toolbar", "aria-label": "See who reacted to this" }),
      el("span", { class: "hidden" }, "All reactions:"),
      el("span", {}, reactions),
    ),
    el(
      "div",
      {},
      el("div", { role: "button", tabindex: "0" }, el("span", { dir: "auto" }, `${comments} comments`)),
      el("div", { role: "button", tabindex: "0" }, el("span", { dir: "auto" }, `${shares} shares`)),
    ),
  );
}

export function commentFor({ author, authorUrl, text, url, reactions }: ShownComment): HTMLElement {
  const { search } = new URL(url, location.href);
  const profile = authorUrl.includes("?") ? `${authorUrl}&${search.slice(1)}` : `${authorUrl}${search}`;
  return el(
    "div",
    { role: "article", "aria-label": `Comment by ${author}`, class: "comment" },
    el("a", { role: "link", href: profile }, el("span", { dir: "auto" }, author)),
    el("span", { dir: "auto", lang: "en" }, el("div", { dir: "auto" }, text)),
    el("ul", {}, el("li", {}, el("a", { role: "link", href: url }, "1 h"))),
    el(
      "div",
      { role: "button", "aria-label": `${reactions} reactions; see who reacted to this` },
      el("img", { role: "presentation", alt: "" }),
    ),
  );
}

/** One post as the page shows it, with the landmarks that x.com gives its posts. */

import { el } from "./el";
import type { ShownPost } from "./posts-in";

const compact = new Intl.NumberFormat("en", {
  notation: "compact",
  roundingMode: "trunc",
  maximumFractionDigits: 1,
});
const day = new Intl.DateTimeFormat("en", { month: "short", day: "numeric" });

export function articleFor(post: ShownPost): HTMLElement {
  const article = el(
    "article",
    { "data-testid": "tweet", role: "article", tabindex: "0", "data-href": statusOf(post) },
    ...(post.repostedBy ? [context(post.repostedBy)] : []),
    el(
      "div",
      { class: "post" },
      avatar(post.handle, post.name),
      el(
        "div",
        { class: "body" },
        userName(post),
        post.repliesTo
          ? el(
              "div",
              { class: "quiet" },
              "Replying to ",
              el("a", { href: `/${post.repliesTo}` }, `@${post.repliesTo}`),
            )
          : undefined,
        tweetText(post),
        post.imageAlt === undefined
          ? undefined
          : el(
              "div",
              { "data-testid": "tweetPhoto", class: "photo", role: "img", "aria-label": post.imageAlt },
              post.imageAlt,
            ),
        post.card
          ? el(
              "div",
              { "data-testid": "card.wrapper", class: "box" },
              el("span", { class: "quiet" }, post.card.domain),
              el("b", {}, post.card.title),
            )
          : undefined,
        post.quoted ? quote(post.quoted) : undefined,
        counts(post),
      ),
    ),
  );
  return post.isPromoted ? el("div", { "data-testid": "placementTracking" }, article) : article;
}

const statusOf = ({ handle, id }: ShownPost) => `/${handle}/status/${id}`;

function context({ name, handle }: { readonly name: string; readonly handle: string }) {
  return el(
    "a",
    { "data-testid": "socialContext", class: "context quiet", href: `/${handle}` },
    `${name} reposted`,
  );
}

function userName(post: ShownPost) {
  const time = el("time", { datetime: post.time.toISOString() }, ago(post.time));
  return el(
    "div",
    { "data-testid": "User-Name", class: "who" },
    el("a", { href: `/${post.handle}`, class: "name" }, post.name),
    post.isVerified
      ? el(
          "span",
          {
            "data-testid": "icon-verified",
            role: "img",
            "aria-label": "Verified account",
            class: "verified",
          },
          "✓",
        )
      : undefined,
    el("a", { href: `/${post.handle}`, class: "quiet", tabindex: "-1" }, `@${post.handle}`),
    // A promoted post says so where the others say when.
    post.isPromoted
      ? el("span", { class: "quiet" }, "Ad")
      : el("a", { href: statusOf(post), class: "quiet" }, time),
  );
}

function tweetText({ text, lang }: ShownPost) {
  const parts = text
    .split(/(@\w+|#[\p{L}\p{N}_]+)/u)
    .map((part, index) =>
      index % 2 === 1
        ? el(
            "a",
            { href: part.startsWith("@") ? `/${part.slice(1)}` : `/search?q=${encodeURIComponent(part)}` },
            part,
          )
        : el("span", {}, part),
    );
  return el("div", { "data-testid": "tweetText", lang, dir: "auto", class: "text" }, ...parts);
}

function quote(post: ShownPost) {
  return el(
    "div",
    { role: "link", tabindex: "0", class: "box", "data-href": statusOf(post) },
    el(
      "div",
      { "data-testid": "User-Name", class: "who" },
      el("span", { class: "name" }, post.name),
      el("span", { class: "quiet" }, `@${post.handle}`),
      el("time", { datetime: post.time.toISOString(), class: "quiet" }, ago(post.time)),
    ),
    tweetText(post),
  );
}

/** The exact figures stand in the labels; what is nought is left out of the group's. */
function counts(post: ShownPost) {
  const { replies, reposts, likes, bookmarks } = post.counts;
  const named: readonly (readonly [number, string])[] = [
    [replies, "replies"],
    [reposts, "reposts"],
    [likes, "likes"],
    [bookmarks, "bookmarks"],
    [post.views ?? 0, "views"],
  ];
  const label = named.flatMap(([count, name]) => (count > 0 ? `${count} ${name}` : [])).join(", ");
  return el(
    "div",
    { role: "group", class: "counts", ...(label !== "" && { "aria-label": label }) },
    button("reply", replies, "Replies. Reply", "↩"),
    button("retweet", reposts, "reposts. Repost", "⟳"),
    button("like", likes, "Likes. Like", "♡"),
    post.views === undefined
      ? undefined
      : el(
          "a",
          { href: `${statusOf(post)}/analytics`, "aria-label": `${post.views} views. View post analytics` },
          "▥ ",
          compact.format(post.views),
        ),
    button("bookmark", bookmarks, "Bookmarks. Bookmark", "☆"),
  );
}

function button(id: string, count: number, what: string, sign: string) {
  return el(
    "button",
    { type: "button", "data-testid": id, "aria-label": `${count} ${what}` },
    sign,
    count > 0 ? ` ${compact.format(count)}` : "",
  );
}

function avatar(handle: string, name: string) {
  let hue = 0;
  for (const sign of handle) hue = (hue * 31 + (sign.codePointAt(0) ?? 0)) % 360;
  const circle = el(
    "span",
    { class: "avatar", "data-testid": `UserAvatar-Container-${handle}` },
    Array.from(name)[0] ?? "",
  );
  circle.style.setProperty("--hue", String(hue));
  return circle;
}

function ago(time: Date): string {
  const minutes = Math.max(0, Math.round((Date.now() - time.getTime()) / 60_000));
  if (minutes < 60) return `${minutes}m`;
  return minutes < 24 * 60 ? `${Math.floor(minutes / 60)}h` : day.format(time);
}

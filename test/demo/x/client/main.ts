/** The demo page's own program: soft navigation, endless timelines, and a box to answer in. */

import { articleFor } from "./article";
import { el } from "./el";
import { create, load } from "./requests";
import type { Timeline } from "./requests";
import { virtualList } from "./virtual-list";

const timeline = document.querySelector<HTMLElement>("#timeline") ?? document.body;
const title = document.querySelector("#title");
const end = document.querySelector<HTMLElement>("#end");
const search = document.querySelector<HTMLFormElement>("#search");

let closeList = () => {};

function timelineOf(url: URL): Timeline {
  const [first = "", second, third = ""] = url.pathname.split("/").filter(Boolean);
  if (first === "search")
    return {
      name: "Search",
      operation: "SearchTimeline",
      via: "xhr",
      asks: { rawQuery: url.searchParams.get("q") ?? "", product: "Latest" },
    };
  if (first === "notifications")
    return {
      name: "Notifications",
      operation: "NotificationsTimeline",
      via: "fetch",
      asks: { timeline_type: "All" },
      isWhole: true,
    };
  if (second === "status")
    return {
      name: "Post",
      operation: "TweetDetail",
      via: "fetch",
      asks: { focalTweetId: third },
      isWhole: true,
    };
  if (first === "home" || first === "")
    return { name: "Home", operation: "HomeTimeline", via: "fetch", asks: {} };
  return {
    name: `@${first}`,
    operation: "UserTweets",
    via: "xhr",
    asks: { screenName: first },
    isWhole: true,
  };
}

async function show(url: URL): Promise<void> {
  closeList();
  const wanted = timelineOf(url);
  document.title = `${wanted.name} / demo of X`;
  if (title) title.textContent = wanted.name;
  if (end) end.hidden = true;
  if (search) {
    search.hidden = wanted.operation !== "SearchTimeline";
    const input = search.querySelector("input");
    if (input) input.value = url.searchParams.get("q") ?? "";
  }
  const list = virtualList(timeline, async (cursor) => {
    const loaded = await load(wanted, cursor);
    document.documentElement.dataset.loads = String(Number(document.documentElement.dataset.loads ?? 0) + 1);
    if (loaded.cursor === undefined && end) end.hidden = false;
    return { rows: loaded.posts.map((post) => articleFor(post)), cursor: loaded.cursor };
  });
  closeList = list.close;
  if (wanted.operation === "TweetDetail") list.put(composer(String(wanted.asks.focalTweetId), list));
  await list.more();
  document.documentElement.dataset.shows = wanted.operation;
}

function composer(parentId: string, list: { put(row: HTMLElement): void }): HTMLElement {
  const field = el("textarea", {
    "data-testid": "tweetTextarea_0",
    placeholder: "Post your reply",
    "aria-label": "Post your reply",
  });
  const button = el("button", { type: "button", "data-testid": "tweetButtonInline" }, "Reply");
  button.addEventListener("click", async () => {
    if (field.value.trim() === "") return;
    const post = await create(field.value, parentId);
    field.value = "";
    if (post) list.put(articleFor(post));
    document.documentElement.dataset.replies = String(
      Number(document.documentElement.dataset.replies ?? 0) + 1,
    );
  });
  return el("div", { class: "composer" }, field, button);
}

function go(href: string) {
  const url = new URL(href, location.href);
  history.pushState(undefined, "", url);
  window.scrollTo(0, 0);
  void show(url);
}

document.addEventListener("click", (event) => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || !(event.target instanceof Element)) return;
  const link = event.target.closest("a");
  const post = event.target.closest("button") ? null : event.target.closest<HTMLElement>("[data-href]");
  const href = link?.getAttribute("href") ?? post?.dataset.href;
  if (!href?.startsWith("/")) return;
  event.preventDefault();
  go(href);
});
search?.addEventListener("submit", (event) => {
  event.preventDefault();
  go(`/search?q=${encodeURIComponent(search.querySelector("input")?.value ?? "")}&f=live`);
});
window.addEventListener("popstate", () => void show(new URL(location.href)));
void show(new URL(location.href));

/** The demo page's own program: shows what the page brought along, and asks for more at the end of it. */

import { articleFor, commentFor } from "./article";
import { commentsIn, storiesIn } from "./posts-in";

const feed = document.querySelector<HTMLElement>("#feed") ?? document.body;
const end = document.querySelector<HTMLElement>("#end");
const { pathname } = location;

/** What follows on each kind of page; `undefined` where the first answer was all. */
function nextOperation(): string | undefined {
  if (pathname === "/") return "CometNewsFeedPaginationQuery";
  if (pathname.startsWith("/groups/")) return "GroupsCometFeedRegularStoriesPaginationQuery";
  return pathname.startsWith("/acmekettles/posts/") ? "CommentsListComponentsPaginationQuery" : undefined;
}

let places = 0;

function show(answers: readonly unknown[]): void {
  for (const story of answers.flatMap(storiesIn)) {
    places += 1;
    feed.append(articleFor(story, places));
  }
}

/** The request goes out as a form, its answer comes as lines. */
function ask(operation: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", "/api/graphql/");
    request.setRequestHeader("content-type", "application/x-www-form-urlencoded");
    request.addEventListener("load", () => resolve(request.responseText));
    request.addEventListener("error", () => reject(new Error("no answer")));
    request.send(
      new URLSearchParams({ fb_api_req_friendly_name: operation, variables: "{}", doc_id: "1" }).toString(),
    );
  });
}

/** The first line is the answer, each further one a part of it. */
function wholeOf(text: string): unknown {
  const lines = text.replace(/^for \(;;\);/, "").split("\n");
  const [answer, ...parts] = lines.filter((line) => line !== "").map((line): Part => JSON.parse(line));
  for (const { path, data } of parts) {
    let place: Record<string, unknown> = answer?.data ?? {};
    for (const step of path ?? []) {
      const next = place[step];
      const made = isTree(next) ? next : {};
      place[step] = made;
      place = made;
    }
    Object.assign(place, data);
  }
  return answer;
}

interface Part {
  readonly data?: Record<string, unknown>;
  readonly path?: readonly (string | number)[];
}

function isTree(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

async function more(): Promise<void> {
  await ask("MWChatThreadQuery");
  const operation = nextOperation();
  if (operation === undefined) return;
  const answer = wholeOf(await ask(operation));
  if (operation.startsWith("Comments")) {
    feed.querySelector("[aria-posinset]")?.append(...commentsIn(answer).map(commentFor));
  } else show([answer]);
}

const islands = [...document.querySelectorAll("script[data-sjs]")];
show(islands.map((script): unknown => JSON.parse(script.textContent ?? "null")));
document.querySelector("#title")?.append(document.title);
let isAsking = false;
window.addEventListener("scroll", () => {
  if (isAsking || window.scrollY + window.innerHeight < document.documentElement.scrollHeight - 50) return;
  isAsking = true;
  void more().finally(() => {
    if (end) end.hidden = false;
  });
});
document.documentElement.dataset.shows = pathname;

/** Asks for timelines as x.com does: by fetch and by XMLHttpRequest, under the same addresses. */

import { cursorIn, postsIn } from "./posts-in";
import type { ShownPost } from "./posts-in";

export interface Timeline {
  readonly name: string;
  readonly operation: string;
  readonly via: "fetch" | "xhr";
  readonly asks: Readonly<Record<string, string>>;
  /** There is only one page of it. */
  readonly isWhole?: boolean;
}

export interface Loaded {
  readonly posts: readonly ShownPost[];
  /** Where it goes on; `undefined` at the end. */
  readonly cursor: string | undefined;
}

const queryId = "DemoQueryId0000000001";

export async function load(timeline: Timeline, cursor: string | undefined): Promise<Loaded> {
  const variables = { count: 20, ...timeline.asks, ...(cursor !== undefined && { cursor }) };
  const url = `/i/api/graphql/${queryId}/${timeline.operation}?variables=${encodeURIComponent(JSON.stringify(variables))}`;
  const answer = timeline.via === "fetch" ? await byFetch(url) : await byXhr(url);
  if (cursor === undefined) void privateMessages();
  const posts = postsIn(answer);
  return { posts, cursor: timeline.isWhole || posts.length === 0 ? undefined : cursorIn(answer) };
}

/** Sends what the user wrote. */
export async function create(text: string, parentId: string): Promise<ShownPost | undefined> {
  const response = await fetch(`/i/api/graphql/${queryId}/CreateTweet`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      variables: { tweet_text: text, reply: { in_reply_to_tweet_id: parentId } },
      queryId,
    }),
  });
  return postsIn(await response.json())[0];
}

async function byFetch(url: string): Promise<unknown> {
  const response = await fetch(url, { headers: { "x-twitter-active-user": "yes" } });
  return response.json();
}

function byXhr(url: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("GET", url);
    request.addEventListener("load", () => resolve(JSON.parse(request.responseText)));
    request.addEventListener("error", () => reject(new Error("no answer")));
    request.send();
  });
}

async function privateMessages(): Promise<void> {
  await fetch(`/i/api/graphql/${queryId}/DmAllSearchSlice?variables=%7B%7D`);
  await fetch("/i/api/1.1/dm/inbox_initial_state.json");
}

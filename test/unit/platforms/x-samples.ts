/** Recorded responses of X, and a reading of them that shares nothing with the production reader. */

import { readFileSync } from "node:fs";
import { join } from "node:path";

import { asText, at, isRecord } from "@/lib/kit/read";

declare const __SAMPLES__: string;

export const samples = __SAMPLES__;

export const recordings = {
  "graphql-2026-new": [
    ["list_timeline", 98],
    ["search", 20],
    ["user_tweets", 21],
    ["user_tweets_and_replies", 28],
    ["tweet_details", 37],
    ["community_tweets", 20],
    ["followers", 69],
    ["verified_followers", 20],
    ["following", 60],
    ["retweeters", 20],
    ["user_by_login", 0],
    ["trends", 0],
  ],
  "graphql-2024-old": [
    ["search", 15],
    ["user_tweets", 21],
    ["user_tweets_and_replies", 26],
    ["tweet_details", 11],
    ["tweet_replies", 11],
    ["followers", 70],
    ["retweeters", 20],
    ["likes", 40],
    ["favoriters", 20],
    ["user_by_login", 0],
    ["card_poll", 28],
    ["issue_56", 11],
    ["issue_42", 1],
    ["manual_tweet_with_video_1", 11],
  ],
} as const;

export type Folder = keyof typeof recordings;

export const cases = (["graphql-2026-new", "graphql-2024-old"] as const).flatMap((folder) =>
  recordings[folder].map(([name, slots]) => ({ folder, name, slots })),
);

export function recorded(name: string, folder: Folder = "graphql-2026-new"): string {
  return readFileSync(join(samples, "x", folder, `${name}.json`), "utf8");
}

/** Contents of timeline items: of posts, or of people where there is no post at all. */
export function slotsIn(root: unknown): readonly unknown[] {
  const contents: unknown[] = [];
  JSON.parse(JSON.stringify(root), (key, value: unknown) => {
    if (key === "itemContent") contents.push(value);
    return value;
  });
  const posts = contents.filter((content) => at(content, "tweet_results") !== undefined);
  return posts.length > 0 ? posts : contents.filter((content) => at(content, "user_results") !== undefined);
}

export interface Plain {
  readonly id: string;
  readonly restId: string;
  readonly text: string;
  readonly likes: unknown;
  readonly replies: unknown;
  readonly shares: unknown;
  readonly quotes: unknown;
  readonly bookmarks: unknown;
  readonly views: number | undefined;
  readonly authorId: unknown;
  readonly handle: unknown;
  readonly name: unknown;
  readonly isRepost: boolean;
}

/** Every whole post anywhere in the JSON, in the order in which `JSON.parse` finishes them. */
export function postsAnywhere(text: string): readonly Plain[] {
  const found: Plain[] = [];
  JSON.parse(text, (_key, value: unknown) => {
    if (isRecord(value) && "rest_id" in value && at(value, "legacy", "full_text") !== undefined)
      found.push(plain(value));
    return value;
  });
  return found;
}

function plain(tweet: Record<string, unknown>): Plain {
  const legacy = (name: string) => at(tweet, "legacy", name);
  const user = at(tweet, "core", "user_results", "result");
  const views = asText(at(tweet, "views", "count"));
  const control = at(tweet, "edit_control");
  return {
    id: asText(at(control, "initial_tweet_id")) ?? String(tweet.rest_id),
    restId: String(tweet.rest_id),
    text: wordsOf(tweet),
    likes: legacy("favorite_count"),
    replies: legacy("reply_count"),
    shares: legacy("retweet_count"),
    quotes: legacy("quote_count"),
    bookmarks: legacy("bookmark_count"),
    views: views === undefined ? undefined : Number.parseInt(views, 10),
    authorId: legacy("user_id_str"),
    handle: at(user, "core", "screen_name") ?? at(user, "legacy", "screen_name"),
    name: at(user, "core", "name") ?? at(user, "legacy", "name"),
    isRepost: at(tweet, "legacy", "retweeted_status_result") !== undefined,
  };
}

function wordsOf(tweet: unknown): string {
  const note = at(tweet, "note_tweet", "note_tweet_results", "result", "text");
  if (typeof note === "string") return note;
  const article = at(tweet, "article", "article_results", "result");
  if (article !== undefined)
    return `${String(at(article, "title"))}\n\n${String(at(article, "preview_text"))}`;
  // Unlike the reader: one sign after the other, "&" last.
  return String(at(tweet, "legacy", "full_text"))
    .split("&lt;")
    .join("<")
    .split("&gt;")
    .join(">")
    .split("&amp;")
    .join("&");
}

/** The recorded answer with one part replaced: `change` is called with each item's content. */
export function mutated(
  name: string,
  change: (content: Record<string, unknown>, index: number) => void,
): string {
  const root: unknown = JSON.parse(recorded(name));
  let index = 0;
  eachContent(root, (content) => change(content, index++));
  return JSON.stringify(root);
}

function eachContent(value: unknown, visit: (content: Record<string, unknown>) => void): void {
  if (!isRecord(value)) return;
  const content = at(value, "itemContent");
  if (isRecord(content) && "tweet_results" in content) {
    visit(content);
    return;
  }
  for (const child of Object.values(value)) eachContent(child, visit);
}

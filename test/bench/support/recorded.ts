/** Recorded responses to measure with; where the recordings are absent, made-up ones of the same shape and size. */

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

export interface RecordedPayload {
  readonly name: string;
  readonly text: string;
}

const samples = fileURLToPath(new URL("../../../../shared/samples/", import.meta.url));

/** Smaller ones take so little time that their ratios are noise. */
const SMALLEST = 20_000;

export function recordedPayloads(folders: readonly string[]): RecordedPayload[] {
  return folders.filter((folder) => existsSync(samples + folder)).flatMap(payloadsIn);
}

function payloadsIn(folder: string): RecordedPayload[] {
  return readdirSync(samples + folder)
    .filter((file) => file.endsWith(".json"))
    .map((file) => ({ name: `${folder}/${file}`, text: readFileSync(`${samples}${folder}/${file}`, "utf8") }))
    .filter(({ text }) => text.length >= SMALLEST);
}

/** A response of `count` posts as X shapes them, about nothing in particular. */
export function madeUpPayload(count: number, textOf: (index: number) => string): string {
  const entries = Array.from({ length: count }, (_, index) => ({
    entryId: `tweet-${idOf(index)}`,
    sortIndex: idOf(index),
    content: { entryType: "TimelineTimelineItem", itemContent: itemContent(index, textOf(index)) },
  }));
  const instructions = [{ type: "TimelineAddEntries", entries }];
  return JSON.stringify({ data: { list: { tweets_timeline: { timeline: { instructions } } } } });
}

function itemContent(index: number, text: string): object {
  return {
    itemType: "TimelineTweet",
    tweetDisplayType: "Tweet",
    tweet_results: {
      result: {
        __typename: "Tweet",
        rest_id: idOf(index),
        core: { user_results: { result: userOf(index) } },
        views: { count: String(index * 97), state: "EnabledWithCount" },
        legacy: {
          id_str: idOf(index),
          user_id_str: String(7_000 + index),
          full_text: text,
          created_at: "Sun Nov 22 10:00:00 +0000 2026",
          lang: "en",
          conversation_id_str: idOf(index),
          favorite_count: index,
          reply_count: 1,
          retweet_count: 2,
          quote_count: 0,
          bookmark_count: 3,
          entities: { hashtags: [], urls: [], user_mentions: [], symbols: [] },
        },
      },
    },
  };
}

function userOf(index: number): object {
  return {
    __typename: "User",
    rest_id: String(7_000 + index),
    core: {
      screen_name: `visitor_${index}`,
      name: `Visitor ${index}`,
      created_at: "Mon Jan 05 10:00:00 +0000 2015",
    },
    avatar: { image_url: `https://pbs.example/profile_images/${idOf(index)}/aXk29Zq_normal.jpg` },
    relationship_counts: { followers: index * 3, following: index },
  };
}

function idOf(index: number): string {
  return `20854485327737${String(10_000 + index)}`;
}

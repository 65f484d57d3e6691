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
    .map((file) => ({ name: file, text: readFileSync(`${samples}${folder}/${file}`, "utf8") }))
    .filter(({ text }) => text.length >= SMALLEST);
}

/** The embedded answers of saved pages, as Facebook writes them into its HTML. */
export function recordedIslands(): RecordedPayload[] {
  const folder = `${samples}facebook`;
  if (!existsSync(folder)) return [];
  const pages = readdirSync(folder).filter((file) => file.endsWith(".html"));
  return pages.flatMap((file) => {
    const islands = readFileSync(`${folder}/${file}`, "utf8").matchAll(
      /<script type="application\/json"[^>]*>([^<]*)</g,
    );
    return Array.from(islands, ([, text = ""], index) => ({ name: `${file} ${index}`, text })).filter(
      ({ text }) => text.length >= SMALLEST,
    );
  });
}

/**
 * A response of `count` posts with all the fields that X sends with a post of nothing but text, about
 * nothing in particular. `textOf` says what the post says; its author speaks the same language.
 */
export function madeUpPayload(count: number, textOf: (index: number) => string): string {
  return payloadOf(count, (index) => itemContent(index, textOf(index)));
}

/** The same with next to nothing around the texts, which no site sends: where a page wants us to work. */
export function barePayload(count: number, textOf: (index: number) => string): string {
  return payloadOf(count, (index) => ({
    itemType: "TimelineTweet",
    tweet_results: {
      result: {
        rest_id: idOf(index),
        core: { user_results: { result: { rest_id: String(7_000 + index) } } },
        legacy: { full_text: textOf(index), created_at: CREATED, favorite_count: index },
      },
    },
  }));
}

const CREATED = "Sun Nov 22 10:00:00 +0000 2026";

function payloadOf(count: number, contentOf: (index: number) => object): string {
  const entries = Array.from({ length: count }, (_, index) => ({
    entryId: `tweet-${idOf(index)}`,
    sortIndex: idOf(index),
    content: {
      __typename: "TimelineTimelineItem",
      entryType: "TimelineTimelineItem",
      itemContent: contentOf(index),
      clientEventInfo: {
        component: "suggest_ranked_timeline",
        element: "tweet",
        details: { timelinesDetails: { injectionType: "RankedTimeline" } },
      },
    },
  }));
  const instructions = [{ type: "TimelineAddEntries", entries }];
  return JSON.stringify({ data: { list: { tweets_timeline: { timeline: { instructions } } } } });
}

function itemContent(index: number, text: string): object {
  return {
    __typename: "TimelineTweet",
    itemType: "TimelineTweet",
    tweetDisplayType: "Tweet",
    tweet_results: {
      result: {
        __typename: "Tweet",
        rest_id: idOf(index),
        core: { user_results: { result: userOf(index, text) } },
        edit_control: {
          edit_tweet_ids: [idOf(index)],
          editable_until_msecs: "1795345200000",
          is_edit_eligible: false,
          edits_remaining: "5",
        },
        unmention_data: {},
        is_translatable: false,
        grok_translated_post_with_availability: { is_available: false },
        views: { count: String(index * 97), state: "EnabledWithCount" },
        source: '<a href="https://mobile.x.example" rel="nofollow">X for Android</a>',
        legacy: {
          bookmark_count: 3,
          bookmarked: false,
          created_at: CREATED,
          conversation_id_str: idOf(index),
          display_text_range: [0, text.length],
          entities: { hashtags: [], urls: [], user_mentions: [], symbols: [], timestamps: [] },
          favorite_count: index,
          favorited: false,
          full_text: text,
          is_quote_status: false,
          lang: "en",
          quote_count: 0,
          reply_count: 1,
          retweet_count: 2,
          retweeted: false,
          user_id_str: String(7_000 + index),
          id_str: idOf(index),
        },
      },
    },
  };
}

function userOf(index: number, text: string): object {
  const name = text.slice(0, 15);
  const link = {
    display_url: "visitor.example",
    expanded_url: "https://visitor.example/",
    url: "https://t.example/a1b2c3",
  };
  return {
    __typename: "User",
    id: "VXNlcjo3MDAwMTIzNDU2",
    rest_id: String(7_000 + index),
    affiliates_highlighted_label: {},
    avatar: { image_url: `https://pbs.example/profile_images/${idOf(index)}/aXk29Zq_normal.jpg` },
    banner: { image_url: `https://pbs.example/profile_banners/${idOf(index)}/1700000000` },
    core: { created_at: "Mon Jan 05 10:00:00 +0000 2015", name, screen_name: `visitor_${index}` },
    action_counts: { favorites_count: index * 11 },
    dm_permissions: { can_dm: true },
    follow_request_sent: false,
    has_graduated_access: true,
    is_blue_verified: false,
    location: { location: name },
    media_permissions: { can_media_tag: true },
    notifications_settings: { notifications_enabled: false },
    pinned_items: { tweet_ids_str: [idOf(index + 1)] },
    possibly_sensitive: false,
    privacy: { protected: false },
    profile_bio: {
      description: text.slice(0, 100),
      entities: { description: { urls: [] }, url: { urls: [{ ...link, indices: [0, 23] }] } },
    },
    profile_image_shape: "Circle",
    profile_metadata: { profile_interstitial_type: "" },
    profile_translation: { translator_type: "none" },
    relationship_counts: { followers: index * 3, following: index },
    relationship_perspectives: {
      blocked_by: false,
      blocking: false,
      followed_by: false,
      following: false,
      live_following: false,
      muting: false,
    },
    super_follow_eligible: false,
    super_followed_by: false,
    super_following: false,
    tipjar_settings: {},
    tweet_counts: { media_tweets: index, tweets: index * 5 },
    verification: { verified: false },
    website: { url: link.url },
  };
}

function idOf(index: number): string {
  return `20854485327737${String(10_000 + index)}`;
}

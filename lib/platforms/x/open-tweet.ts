/** Takes the wrappers off a post, or says why there is none inside. */

import { isRecord } from "@/lib/kit/read";
import type { DropReason } from "@/lib/model/reading";

import type { Fields } from "./fields";
import { fieldsOf, own, resultOf } from "./fields";
import type { PostText } from "./text";
import { textOf } from "./text";
import type { Versions } from "./versions";
import { versionsOf } from "./versions";

export interface Opened extends Versions {
  readonly fields: Fields;
  readonly text: PostText;
}

/** What `tweet_results` holds. */
export function openTweet(tweetResults: unknown): Opened | DropReason {
  let tweet = resultOf(tweetResults);
  if (tweet === undefined) return whyNoResult(tweetResults);
  tweet = own(tweet, "tweet") ?? tweet;
  if (own(tweet, "__typename") === "TweetUnavailable") return "unavailable";
  if (own(tweet, "__typename") === "TweetTombstone" || own(tweet, "tombstone")) return "tombstone";
  const fields = fieldsOf(tweet);
  const text = textOf(fields);
  const versions = versionsOf(fields);
  if (text && versions) {
    const { postId, aliases, postedAt } = versions;
    return { postId, aliases, postedAt, fields, text };
  }
  const names = isRecord(tweet) ? Object.keys(tweet) : ["?"];
  return names.every((name) => name === "__typename" || name === "rest_id") ? "stub" : "unreadable";
}

/** `{}` is a deleted post. Anything else in its place is a shape we do not know. */
function whyNoResult(tweetResults: unknown): DropReason {
  if (tweetResults === null) return "empty";
  if (typeof tweetResults !== "object") return "unreadable";
  const names = Object.keys(tweetResults).filter((name) => name !== "result" && name !== "__typename");
  if (names.length === 0) return "empty";
  return names.every((name) => name === "rest_id") ? "stub" : "unreadable";
}

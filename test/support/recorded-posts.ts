/**
 * A second, plain reading of recorded X responses, to compare the production readers with: every object
 * that has an id and a text, wherever it stands.
 */

import { asCount, asList, asText, at } from "@/lib/kit/read";

export interface RecordedPost {
  readonly id: string;
  readonly authorId: string;
  readonly text: string;
  readonly postedAt: number;
  readonly likes: number;
  readonly replies: number;
  readonly shares: number;
  readonly quotes: number;
  /** `undefined` = the response says none. */
  readonly views: number | undefined;
}

/** Posts that say `word` themselves, or quote a post or show a card that does; each once, newest first. */
export function postsNaming(response: string, word: string): RecordedPost[] {
  const says = new RegExp(`(?<![\\p{L}\\p{N}_])${word}(?:['’]s)?(?![\\p{L}\\p{N}_])`, "iu");
  const naming = tweetsIn(response).filter((tweet) => says.test(withoutAddresses(saidBy(tweet))));
  return [...new Map(naming.map((tweet) => [idOf(tweet), recorded(tweet)])).values()].toSorted(
    (a, b) => b.postedAt - a.postedAt,
  );
}

/** Posts with a text of their own: what only passes another on has none. */
function tweetsIn(response: string): unknown[] {
  const found: unknown[] = [];
  JSON.parse(response, (_key, value: unknown) => {
    const isTweet =
      asText(at(value, "rest_id")) !== undefined && at(value, "legacy", "full_text") !== undefined;
    if (isTweet && at(value, "legacy", "retweeted_status_result") === undefined) found.push(value);
    return value;
  });
  return found;
}

/** An edited post keeps the id of its first version. */
function idOf(tweet: unknown): string {
  const first = asText(at(tweet, "edit_control", "edit_control_initial", "edit_tweet_ids", 0));
  return first ?? asText(at(tweet, "legacy", "id_str")) ?? "";
}

function saidBy(tweet: unknown): string {
  const quoted = at(tweet, "quoted_status_result", "result");
  const card = asList(at(tweet, "card", "legacy", "binding_values")).flatMap((binding) =>
    /^(?:title|description|choice\d_label)$/.test(asText(at(binding, "key")) ?? "")
      ? (asText(at(binding, "value", "string_value")) ?? [])
      : [],
  );
  const alts = asList(at(tweet, "legacy", "extended_entities", "media")).map((media) =>
    asText(at(media, "ext_alt_text")),
  );
  return [textOf(tweet), textOf(at(quoted, "tweet") ?? quoted), ...card, ...alts].join("\n");
}

function textOf(tweet: unknown): string {
  const note = asText(at(tweet, "note_tweet", "note_tweet_results", "result", "text"));
  const full = asText(at(tweet, "legacy", "full_text")) ?? "";
  return note ?? full.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}

/** Handles and links name somebody by other rules than words do; they are not what is compared. */
export function withoutAddresses(text: string): string {
  return text
    .replaceAll(/https?:\/\/\S+|@\w+/g, " ")
    .replaceAll(/\s+/g, " ")
    .trim();
}

function recorded(tweet: unknown): RecordedPost {
  const count = (name: string) => asCount(at(tweet, "legacy", name)) ?? 0;
  return {
    id: idOf(tweet),
    authorId: asText(at(tweet, "core", "user_results", "result", "rest_id")) ?? "",
    text: withoutAddresses(textOf(tweet)),
    postedAt: Date.parse(asText(at(tweet, "legacy", "created_at")) ?? ""),
    likes: count("favorite_count"),
    replies: count("reply_count"),
    shares: count("retweet_count"),
    quotes: count("quote_count"),
    views: asCount(at(tweet, "views", "count")),
  };
}

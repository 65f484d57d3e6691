/**
 * Builds X's own JSON objects (posts and people, in the three shapes met since 2024) from plain
 * descriptions of invented people. Deterministic: the same description gives the same bytes.
 */

export type Json = Record<string, unknown>;

/** `2026`: users without `legacy`. `hoisted`: posts with `legacy: null` too. `2024`: all in `legacy`. */
type Shape = "2026" | "hoisted" | "2024";

export interface Person {
  readonly handle: string;
  readonly id: string;
  readonly name: string;
  readonly bio: string;
  readonly followers: number;
  readonly following: number;
  readonly isVerified: boolean;
  readonly isProtected: boolean;
  readonly followsViewer: boolean;
}

export interface Tweet {
  readonly id: string;
  readonly author: Person;
  /** What the author typed: addresses whole, handles and hashtags in place, nothing escaped. */
  readonly text: string;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly lang: string;
  readonly likes: number;
  readonly replies: number;
  readonly reposts: number;
  readonly quotes: number;
  readonly bookmarks: number;
  /** `undefined` = X shows none. */
  readonly views?: number | undefined;
  readonly replyTo?: Tweet | undefined;
  readonly quoted?: Tweet | undefined;
  readonly reposted?: Tweet | undefined;
  readonly media: readonly { readonly kind: "photo" | "video" | "animated_gif"; readonly alt?: string }[];
  readonly card?: { readonly title: string; readonly description: string; readonly url: string } | undefined;
  readonly poll?: readonly string[] | undefined;
  readonly article?: { readonly title: string; readonly preview: string } | undefined;
  readonly community?: { readonly id: string; readonly name?: string } | undefined;
  /** Ids of the earlier versions, oldest first. */
  readonly earlierIds: readonly string[];
  readonly isPromoted: boolean;
  /** Wrapped as X wraps posts on which some actions are limited. */
  readonly isLimited: boolean;
  readonly shape: Shape;
}

const noon = Date.UTC(2026, 10, 20, 12);

/** A person of whom only the handle need be given; the rest follows from it. */
export function aPerson(given: Partial<Person> & { readonly handle: string }): Person {
  return {
    id: String(1_000_000_000 + hash(given.handle.toLowerCase())),
    name: given.handle,
    bio: "",
    followers: 200 + (hash(given.handle) % 900),
    following: 150,
    isVerified: false,
    isProtected: false,
    followsViewer: false,
    ...given,
  };
}

/** A post with quiet defaults. Its id follows from its time, text and author, as X's ids carry the time. */
export function aTweet(given: Partial<Tweet> = {}): Tweet {
  const author = given.author ?? aPerson({ handle: "robin_example", name: "Robin Example" });
  const at = given.at ?? noon;
  const text = given.text ?? "";
  return {
    id: idOf(at, `${author.handle}${text}${given.reposted?.id ?? ""}`),
    author,
    text,
    at,
    lang: "en",
    likes: 0,
    replies: 0,
    reposts: 0,
    quotes: 0,
    bookmarks: 0,
    views: 100,
    media: [],
    earlierIds: [],
    isPromoted: false,
    isLimited: false,
    shape: "2026",
    ...given,
  };
}

/** An id that says `at` and is different for different `seed`s. */
function idOf(at: number, seed: string): string {
  return String((BigInt(at - 1_288_834_974_657) << 22n) | BigInt(hash(seed) % 4_194_304));
}

export function userResults(person: Person, shape: Shape = "2026"): Json {
  const common = {
    __typename: "User",
    id: btoa(`User:${person.id}`),
    rest_id: person.id,
    is_blue_verified: person.isVerified,
    profile_image_shape: "Circle",
  };
  return { result: { ...common, ...(shape === "2024" ? legacyUser(person) : splitUser(person)) } };
}

function splitUser(person: Person): Json {
  return {
    core: {
      created_at: "Mon Mar 02 10:00:00 +0000 2020",
      name: person.name,
      screen_name: person.handle,
    },
    avatar: { image_url: "https://pbs.twimg.com/profile_images/1/example_normal.jpg" },
    privacy: { protected: person.isProtected },
    profile_bio: { description: person.bio, entities: { description: { urls: [] } } },
    relationship_counts: { followers: person.followers, following: person.following },
    relationship_perspectives: { following: false, followed_by: person.followsViewer, muting: false },
    tweet_counts: { tweets: 100, media_tweets: 10 },
    verification: { verified: false },
  };
}

function legacyUser(person: Person): Json {
  return {
    legacy: {
      created_at: "Mon Mar 02 10:00:00 +0000 2020",
      name: person.name,
      screen_name: person.handle,
      description: person.bio,
      followers_count: person.followers,
      friends_count: person.following,
      followed_by: person.followsViewer,
      protected: person.isProtected,
      verified: false,
      statuses_count: 100,
    },
  };
}

/** What stands in `tweet_results`. */
export function tweetResults(tweet: Tweet): Json {
  const result = tweetObject(tweet);
  if (!tweet.isLimited) return { result };
  return {
    result: {
      __typename: "TweetWithVisibilityResults",
      limitedActionResults: { limited_actions: [{ action: "Reply" }] },
      tweet: result,
    },
  };
}

function tweetObject(tweet: Tweet): Json {
  const lower = lowerPart(tweet);
  return {
    __typename: "Tweet",
    rest_id: tweet.id,
    core: { user_results: userResults(tweet.author, tweet.shape) },
    unmention_data: {},
    edit_control: editControl(tweet),
    is_translatable: false,
    views:
      tweet.views === undefined
        ? { state: "Enabled" }
        : { count: String(tweet.views), state: "EnabledWithCount" },
    source: '<a href="https://mobile.x.com" rel="nofollow">X Web App</a>',
    ...(tweet.quoted && { quoted_status_result: tweetResults(tweet.quoted) }),
    ...(isLong(tweet) && { note_tweet: noteOf(tweet) }),
    ...(tweet.card && { card: linkCard(tweet.card) }),
    ...(tweet.poll && { card: pollCard(tweet.poll) }),
    ...(tweet.article && { article: articleOf(tweet) }),
    ...(tweet.community && {
      community_results: {
        result: { __typename: "Community", id_str: tweet.community.id, name: tweet.community.name },
      },
    }),
    ...(tweet.shape === "hoisted" ? { ...lower, legacy: null } : { legacy: lower }),
  };
}

/** The part that was called `legacy` for years and is being moved to the top. */
function lowerPart(tweet: Tweet): Json {
  const written = writtenOf(tweet);
  return {
    id_str: tweet.id,
    user_id_str: tweet.author.id,
    created_at: asXTime(tweet.at),
    conversation_id_str: rootOf(tweet).id,
    full_text: written.full,
    display_text_range: [written.bodyStart, codePoints(written.full).length],
    lang: tweet.lang,
    bookmark_count: tweet.bookmarks,
    favorite_count: tweet.likes,
    quote_count: tweet.quotes,
    reply_count: tweet.replies,
    retweet_count: tweet.reposts,
    bookmarked: false,
    favorited: false,
    retweeted: false,
    is_quote_status: tweet.quoted !== undefined,
    entities: written.entities,
    ...(tweet.media.length > 0 && { extended_entities: { media: mediaOf(tweet) } }),
    ...(tweet.quoted && {
      quoted_status_id_str: tweet.quoted.id,
      quoted_status_permalink: {
        url: shortLink(tweet.quoted.id),
        expanded: `https://twitter.com/${tweet.quoted.author.handle}/status/${tweet.quoted.id}`,
        display: "x.com/…",
      },
    }),
    ...(tweet.replyTo && {
      in_reply_to_screen_name: tweet.replyTo.author.handle,
      in_reply_to_status_id_str: tweet.replyTo.id,
      in_reply_to_user_id_str: tweet.replyTo.author.id,
    }),
    ...(tweet.reposted && { retweeted_status_result: tweetResults(tweet.reposted) }),
  };
}

interface Written {
  readonly full: string;
  readonly bodyStart: number;
  readonly entities: Json;
}

/** The text as X stores it: handles of those it answers in front, links shortened, three signs escaped. */
function writtenOf(tweet: Tweet): Written {
  if (tweet.reposted) return repostText(tweet.reposted);
  const front = answeredHandles(tweet)
    .map((handle) => `@${handle} `)
    .join("");
  const body = tweet.article ? `https://x.com/i/article/${tweet.id}` : tweet.text;
  const whole = `${front}${escaped(body)}${tweet.media.length > 0 ? ` ${shortLink(`${tweet.id}m`)}` : ""}`;
  const cut = isLong(tweet) ? `${codePoints(whole).slice(0, 270).join("")}…` : whole;
  return { ...entitiesIn(cut), bodyStart: codePoints(front).length };
}

function repostText(original: Tweet): Written {
  const start = `RT @${original.author.handle}: ${escaped(original.text)}`;
  const { full, entities } = entitiesIn(start);
  // X cuts the copied text and zeroes its counters: whoever reads them from here reads nothing.
  return { full: `${codePoints(full).slice(0, 139).join("")}…`, entities, bodyStart: 0 };
}

/** Whoever wrote the posts above, nearest first, but not the author. */
function answeredHandles(tweet: Tweet): readonly string[] {
  const handles: string[] = [];
  for (let above = tweet.replyTo; above; above = above.replyTo) {
    if (above.author.id !== tweet.author.id && !handles.includes(above.author.handle)) {
      handles.push(above.author.handle);
    }
  }
  return handles;
}

function entitiesIn(text: string): { readonly full: string; readonly entities: Json } {
  const links = [...new Set(text.match(/https?:\/\/(?!t\.co)[^\s]+/g))];
  let full = text;
  for (const link of links) full = full.replaceAll(link, shortLink(link));
  const urls = links.map((link) => ({
    url: shortLink(link),
    expanded_url: unescaped(link),
    display_url: unescaped(link).replace(/^https?:\/\//, ""),
    indices: spanIn(full, shortLink(link)),
  }));
  return { full, entities: { urls, symbols: [], ...namesIn(full) } };
}

function namesIn(full: string): Json {
  const hashtags = [...full.matchAll(/#([\p{L}\p{N}_]+)/gu)].map(([whole, text]) => ({
    text,
    indices: spanIn(full, whole),
  }));
  const mentions = [...full.matchAll(/(?<![\w/])@(\w+)/g)].map(([whole, handle = ""]) => ({
    id_str: aPerson({ handle }).id,
    name: handle,
    screen_name: handle,
    indices: spanIn(full, whole),
  }));
  return { hashtags, user_mentions: mentions };
}

/** Where `part` stands, counted in code points, as X counts. */
function spanIn(full: string, part: string): readonly [number, number] {
  const start = codePoints(full.slice(0, full.indexOf(part))).length;
  return [start, start + codePoints(part).length];
}

const isLong = (tweet: Tweet) => !tweet.article && !tweet.reposted && codePoints(tweet.text).length > 280;

function noteOf(tweet: Tweet): Json {
  const { full, entities } = entitiesIn(tweet.text);
  return {
    is_expandable: true,
    note_tweet_results: { result: { id: btoa(`Note:${tweet.id}`), text: full, entity_set: entities } },
  };
}

function articleOf(tweet: Tweet): Json {
  return {
    article_results: {
      result: {
        rest_id: tweet.id,
        id: btoa(`Article:${tweet.id}`),
        title: tweet.article?.title,
        preview_text: tweet.article?.preview,
        metadata: { first_published_at_secs: Math.floor(tweet.at / 1000) },
      },
    },
  };
}

function editControl(tweet: Tweet): Json {
  const ids = [...tweet.earlierIds, tweet.id];
  const versions = {
    edit_tweet_ids: ids,
    editable_until_msecs: String(tweet.at + 3_600_000),
    is_edit_eligible: true,
    edits_remaining: String(6 - ids.length),
  };
  return ids.length === 1 ? versions : { initial_tweet_id: ids[0], edit_control_initial: versions };
}

function mediaOf(tweet: Tweet): readonly Json[] {
  return tweet.media.map(({ kind, alt }, index) => ({
    id_str: `${tweet.id.slice(0, -2)}${10 + index}`,
    type: kind,
    url: shortLink(`${tweet.id}m`),
    media_url_https: `https://pbs.twimg.com/media/example${index}.jpg`,
    expanded_url: `https://x.com/${tweet.author.handle}/status/${tweet.id}/${kind}/${index + 1}`,
    ...(alt !== undefined && { ext_alt_text: alt }),
  }));
}

function linkCard(card: {
  readonly title: string;
  readonly description: string;
  readonly url: string;
}): Json {
  const domain = new URL(card.url).hostname;
  return cardOf("summary_large_image", shortLink(card.url), {
    title: card.title,
    description: card.description,
    vanity_url: domain,
    domain,
    card_url: shortLink(card.url),
  });
}

function pollCard(choices: readonly string[]): Json {
  const labels = choices.map((choice, index): [string, string] => [`choice${index + 1}_label`, choice]);
  return cardOf(`poll${choices.length}choice_text_only`, "card://1", Object.fromEntries(labels));
}

function cardOf(name: string, url: string, values: Readonly<Record<string, string>>): Json {
  const bindings = Object.entries(values).map(([key, text]) => ({
    key,
    value: { string_value: text, type: "STRING" },
  }));
  return { rest_id: url, legacy: { binding_values: bindings, name, url } };
}

function rootOf(tweet: Tweet): Tweet {
  return tweet.replyTo ? rootOf(tweet.replyTo) : tweet;
}

/** "Thu Aug 06 17:33:05 +0000 2026" */
function asXTime(at: number): string {
  const [weekday, day, month, year, clock] = new Date(at).toUTCString().replace(",", "").split(" ");
  return `${weekday} ${month} ${day} ${clock} +0000 ${year}`;
}

const shortLink = (seed: string) => `https://t.co/${hash(seed).toString(36).padStart(10, "x")}`;

const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

const unescaped = (text: string) =>
  text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");

/** X counts code points, not what an eye sees as one sign. */
const codePoints = (text: string) => Array.from(text);

/** FNV-1a, 32 bits: enough to keep invented ids apart. */
function hash(text: string): number {
  let sum = 0x811c9dc5;
  for (const sign of text) sum = Math.imul(sum ^ (sign.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return sum;
}

/** What a batch may look like, and how large. Keys that are not named here are left out. */

import * as v from "valibot";

import { placeKinds } from "@/lib/model/place";
import { dropReasons } from "@/lib/model/read-counts";

const longest = { text: 100_000, line: 2_000, id: 200, list: 200, spans: 1_000 } as const;

/** The last millisecond of the year 9999: a day beyond it cannot be written. */
const lastTime = 253_402_300_799_999;

const whole = (max: number) => v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(max));
const tallied = whole(1_000_000_000);
const time = whole(lastTime);
const offset = whole(longest.text);
const text = v.pipe(v.string(), v.maxLength(longest.text));
const line = v.pipe(v.string(), v.maxLength(longest.line));
/** No control characters, no blanks, and not the bar that parts the pieces of a key. */
const id = v.pipe(v.string(), v.maxLength(longest.id), v.regex(/^[^\s|\p{Cc}]+$/u));
/** Not to be taken for the key of an account of which only the handle is known. */
const accountId = v.pipe(id, v.regex(/^[^@]/));
const platform = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,30}$/));
const listOf = <Item extends v.GenericSchema>(item: Item, max: number = longest.list) =>
  v.pipe(v.array(item), v.maxLength(max));

const amount = whole(Number.MAX_SAFE_INTEGER);
const interval = v.pipe(
  v.tuple([amount, amount]),
  v.check(([low, high]) => low <= high, "ends before it begins"),
);
const count = v.pipe(
  v.union([amount, interval]),
  v.transform((value) => (Array.isArray(value) && value[0] === value[1] ? value[0] : value)),
);

const counts = v.object({
  likes: v.optional(count),
  replies: v.optional(count),
  shares: v.optional(count),
  quotes: v.optional(count),
  bookmarks: v.optional(count),
  views: v.optional(count),
});

const account = v.object({
  accountId: v.optional(accountId),
  otherIds: v.optional(listOf(accountId, 20)),
  handle: v.optional(id),
  name: v.optional(line),
  url: v.optional(line),
  followers: v.optional(amount),
  verified: v.optional(v.boolean()),
  bio: v.optional(text),
  followsViewer: v.optional(v.boolean()),
});

const reactionKind = v.pipe(v.string(), v.regex(/^[a-z\d]{1,30}$/));

const post = v.object({
  platform,
  postId: id,
  aliases: listOf(id),
  kind: v.picklist(["post", "reply", "quote", "repost", "comment", "article", "review", "video"]),
  via: v.optional(v.picklist(["repost", "quote"])),
  author: account,
  text,
  bodyStart: v.optional(offset),
  textIsCut: v.optional(v.boolean()),
  lang: v.optional(line),
  postedAt: v.optional(time),
  url: v.optional(line),
  parentId: v.optional(id),
  rootId: v.optional(id),
  replyTo: v.optional(account),
  owner: v.optional(account),
  quotedId: v.optional(id),
  sharedId: v.optional(id),
  sponsored: v.boolean(),
  counts,
  reactions: v.optional(v.pipe(v.record(reactionKind, count), v.maxEntries(30))),
  rating: v.optional(v.pipe(v.number(), v.minValue(1), v.maxValue(5))),
  recommends: v.optional(v.boolean()),
  links: listOf(line),
  hashtags: listOf(line),
  tagged: listOf(account),
  media: listOf(v.object({ kind: v.picklist(["image", "video", "gif"]), alt: v.optional(text) })),
  card: v.optional(
    v.object({
      title: v.optional(line),
      description: v.optional(text),
      url: v.optional(line),
      domain: v.optional(line),
      imageUrl: v.optional(line),
      choices: v.optional(listOf(line)),
    }),
  ),
  venue: v.optional(
    v.object({
      kind: v.picklist(["community", "group", "page", "event"]),
      id: v.optional(id),
      handle: v.optional(id),
      name: v.optional(line),
    }),
  ),
  visibility: v.optional(v.picklist(["members", "friends", "unknown"])),
});

const match = v.object({
  subjectId: id,
  how: v.picklist(["named", "addressed", "clipped"]),
  isAddressed: v.boolean(),
  terms: listOf(line),
  spans: listOf(
    v.object({
      part: v.picklist(["text", "quoted", "card", "links", "alt", "tags"]),
      start: offset,
      end: offset,
      term: line,
    }),
    longest.spans,
  ),
});

export const captured = v.object({
  post,
  matches: listOf(match),
  isOwnWriting: v.boolean(),
  seenAt: time,
  source: v.picklist(["response", "island", "dom"]),
  place: v.optional(v.picklist(placeKinds)),
});

export const capturedShare = v.object({ postId: id, account, sharedAt: v.optional(time) });

const place = v.object({
  kind: v.picklist(placeKinds),
  detail: v.optional(
    v.pipe(
      v.string(),
      v.transform((detail) => detail.slice(0, longest.id)),
    ),
  ),
});

export const tally = v.object({
  place,
  payloads: tallied,
  unreadable: tallied,
  passed: tallied,
  slots: tallied,
  posts: tallied,
  dropped: v.object(v.entriesFromList(dropReasons, v.exactOptional(tallied))),
  givenUp: tallied,
  screen: v.optional(
    v.object({
      items: tallied,
      posts: tallied,
      dropped: v.object(v.entriesFromList(dropReasons, v.exactOptional(tallied))),
    }),
  ),
});

export const exposed = v.object({
  place,
  day: v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d$/)),
  hashes: listOf(v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/)), longest.spans),
});

export const envelope = v.object({
  batchId: id,
  platform,
  madeAt: time,
  posts: v.array(v.unknown()),
  shares: v.array(v.unknown()),
  tallies: v.array(v.unknown()),
  viewer: v.optional(v.object({ accountId: v.optional(accountId), handle: v.optional(id) })),
  exposed: v.optional(v.array(v.unknown())),
  hasTap: v.optional(v.boolean()),
});

/**
 * Recorded pages of Facebook, and what stands in each: read from the recordings by hand-written paths, one
 * for each, that share nothing with the production reader. Ids, authors and texts stand here as the first
 * twelve digits of their SHA-256: nothing of a recording is in this repository.
 */

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { at, isRecord } from "@/lib/kit/read";

declare const __SAMPLES__: string;

export const samples = __SAMPLES__;

export function recorded(file: string): string {
  return readFileSync(join(samples, "facebook", file), "utf8");
}

export function printOf(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 12);
}

/** Posts and comments anywhere in a JSON, by what only the things themselves have: a walker apart from the reader's. */
export function slotsIn(json: string): number {
  let slots = 0;
  JSON.parse(json, (_key, value: unknown) => {
    if (!isRecord(value)) return value;
    if (at(value, "__isFeedUnit") === "Story" || ("legacy_fbid" in value && "body" in value)) slots += 1;
    return value;
  });
  return slots;
}

interface Row {
  readonly kind: string;
  readonly id: string;
  readonly author: string;
  /** UTF-16 units. */
  readonly length: number;
  readonly text: string;
  /** Epoch seconds. */
  readonly at: number;
  readonly counts: Readonly<Record<string, number>>;
  readonly reactions: Readonly<Record<string, number>>;
  /** Of a comment: the post. */
  readonly parent?: string;
}

interface Recording {
  readonly name: string;
  /** The same answers, cut out of the page, lie beside it. */
  readonly hasRelay: boolean;
  /** Scripts of a form that is no JSON, and older than what we read. */
  readonly unreadableScripts: number;
  readonly rows: readonly Row[];
}

export const recordings: readonly Recording[] = [
  {
    name: "garcon-v1-real-page-test",
    hasRelay: false,
    unreadableScripts: 0,
    rows: [
      {
        kind: "comment",
        id: "6fbf50580dc4",
        author: "1b867ceb9e99",
        length: 38,
        text: "c7de7e6ce2f0",
        at: 1559990014,
        counts: { likes: 0, replies: 0 },
        reactions: {},
        parent: "9af2df0212c8",
      },
      {
        kind: "comment",
        id: "cbfb0a0df59a",
        author: "af07417e9c73",
        length: 33,
        text: "714ca8224197",
        at: 1559387929,
        counts: { likes: 1, replies: 3 },
        reactions: { haha: 1 },
        parent: "9bbefd631d2a",
      },
      {
        kind: "comment",
        id: "a47f8860ac5e",
        author: "af07417e9c73",
        length: 68,
        text: "775d5436861b",
        at: 1562942664,
        counts: { likes: 0, replies: 1 },
        reactions: {},
        parent: "9c04a1a55516",
      },
      {
        kind: "comment",
        id: "9d28bfae7275",
        author: "8690d8be4167",
        length: 32,
        text: "608215c4155f",
        at: 1559472539,
        counts: { likes: 0, replies: 0 },
        reactions: {},
        parent: "e81db7967fad",
      },
      {
        kind: "comment",
        id: "9b01d2c2d81b",
        author: "c378ed8dbd6c",
        length: 20,
        text: "f87a3f737115",
        at: 1559411271,
        counts: { likes: 1, replies: 2 },
        reactions: { like: 1 },
        parent: "e81db7967fad",
      },
      {
        kind: "comment",
        id: "48d694e31306",
        author: "b6e08128755f",
        length: 25,
        text: "8db5c3bc4af5",
        at: 1561641085,
        counts: { likes: 0, replies: 0 },
        reactions: {},
        parent: "a0b7d1860a4e",
      },
      {
        kind: "comment",
        id: "e9dd2e98f5a4",
        author: "5a172b141759",
        length: 12,
        text: "3f07b36c81a3",
        at: 1559897404,
        counts: { likes: 0, replies: 0 },
        reactions: {},
        parent: "5e206b213358",
      },
    ],
  },
  {
    name: "garcon-v2-real-page-a-text-story-with-image",
    hasRelay: true,
    unreadableScripts: 0,
    rows: [
      {
        kind: "post",
        id: "637f79bbf538",
        author: "f579415110cf",
        length: 62,
        text: "5d82e03c7229",
        at: 1673688899,
        counts: { likes: 4, shares: 0, replies: 0 },
        reactions: { like: 2, love: 2 },
      },
    ],
  },
  {
    name: "garcon-v2-real-page-a-text-story",
    hasRelay: true,
    unreadableScripts: 0,
    rows: [
      {
        kind: "post",
        id: "695918a69ec6",
        author: "f579415110cf",
        length: 3120,
        text: "03fa232422c5",
        at: 1673897171,
        counts: { likes: 1, shares: 1, replies: 0 },
        reactions: { like: 1 },
      },
    ],
  },
  {
    name: "garcon-v2-real-page-b-text-story",
    hasRelay: true,
    unreadableScripts: 0,
    rows: [
      {
        kind: "post",
        id: "0006dffa9c5a",
        author: "f579415110cf",
        length: 2482,
        text: "b70c1c5dc72c",
        at: 1723573975,
        counts: { likes: 0, shares: 0, replies: 0 },
        reactions: {},
      },
    ],
  },
  {
    name: "post-with-comments-2025",
    hasRelay: true,
    unreadableScripts: 0,
    rows: [
      {
        kind: "post",
        id: "0b8d3aa25fbf",
        author: "63051750e8d2",
        length: 2233,
        text: "66ad073b8ff7",
        at: 1748581325,
        counts: { likes: 369, shares: 114, replies: 782 },
        reactions: { love: 181, like: 162, care: 23, wow: 2, haha: 1 },
      },
      {
        kind: "comment",
        id: "d27c46a682c3",
        author: "63051750e8d2",
        length: 911,
        text: "c74b2fa2989b",
        at: 1749455774,
        counts: { likes: 1, replies: 0 },
        reactions: { angry: 1 },
        parent: "0b8d3aa25fbf",
      },
      {
        kind: "comment",
        id: "16919f52cf42",
        author: "63051750e8d2",
        length: 911,
        text: "41e303b0f919",
        at: 1749455794,
        counts: { likes: 3, replies: 0 },
        reactions: { like: 2, angry: 1 },
        parent: "0b8d3aa25fbf",
      },
      {
        kind: "comment",
        id: "6837324fee24",
        author: "63051750e8d2",
        length: 911,
        text: "c344ec06dc6a",
        at: 1749455855,
        counts: { likes: 2, replies: 1 },
        reactions: { care: 1, angry: 1 },
        parent: "0b8d3aa25fbf",
      },
      {
        kind: "comment",
        id: "1585cfca4bda",
        author: "63051750e8d2",
        length: 910,
        text: "40831b1fa9e9",
        at: 1749455903,
        counts: { likes: 1, replies: 0 },
        reactions: { angry: 1 },
        parent: "0b8d3aa25fbf",
      },
      {
        kind: "comment",
        id: "edca307e6dde",
        author: "63051750e8d2",
        length: 913,
        text: "172f29895c84",
        at: 1749455913,
        counts: { likes: 1, replies: 0 },
        reactions: { angry: 1 },
        parent: "0b8d3aa25fbf",
      },
      {
        kind: "comment",
        id: "0567c7c585e1",
        author: "63051750e8d2",
        length: 910,
        text: "40831b1fa9e9",
        at: 1749455920,
        counts: { likes: 1, replies: 0 },
        reactions: { angry: 1 },
        parent: "0b8d3aa25fbf",
      },
      {
        kind: "comment",
        id: "99d526df65e2",
        author: "63051750e8d2",
        length: 918,
        text: "eb448d02061e",
        at: 1749455926,
        counts: { likes: 1, replies: 0 },
        reactions: { angry: 1 },
        parent: "0b8d3aa25fbf",
      },
      {
        kind: "comment",
        id: "56befa052272",
        author: "63051750e8d2",
        length: 918,
        text: "eb448d02061e",
        at: 1749620946,
        counts: { likes: 0, replies: 0 },
        reactions: {},
        parent: "0b8d3aa25fbf",
      },
      {
        kind: "comment",
        id: "dadefb9df910",
        author: "63051750e8d2",
        length: 916,
        text: "3a9327d52b46",
        at: 1749620995,
        counts: { likes: 0, replies: 0 },
        reactions: {},
        parent: "0b8d3aa25fbf",
      },
      {
        kind: "comment",
        id: "e21ffe718367",
        author: "63051750e8d2",
        length: 917,
        text: "b6aef3762b82",
        at: 1749621049,
        counts: { likes: 0, replies: 0 },
        reactions: {},
        parent: "0b8d3aa25fbf",
      },
    ],
  },
  {
    name: "profile-page_arabic",
    hasRelay: true,
    unreadableScripts: 0,
    rows: [
      {
        kind: "post",
        id: "cb5ae5b0409b",
        author: "c545096075d5",
        length: 351,
        text: "f63c5ae532f5",
        at: 1675185623,
        counts: { likes: 1, shares: 0, replies: 0, views: 579 },
        reactions: { like: 1 },
      },
      {
        kind: "post",
        id: "8ab6ea5a25a2",
        author: "c545096075d5",
        length: 364,
        text: "5ff84e42c4d3",
        at: 1672983054,
        counts: { likes: 4, shares: 1, replies: 1, views: 1827 },
        reactions: { like: 3, love: 1 },
      },
    ],
  },
  {
    name: "profile-page_meedan",
    hasRelay: true,
    unreadableScripts: 0,
    rows: [
      {
        kind: "video",
        id: "846bc1fd5c03",
        author: "26df2e864be7",
        length: 0,
        text: "e3b0c44298fc",
        at: 1620048721,
        counts: { likes: 2, shares: 0, replies: 0, views: 162 },
        reactions: { like: 2 },
      },
    ],
  },
  {
    name: "photo-album",
    hasRelay: false,
    unreadableScripts: 0,
    rows: [],
  },
  {
    name: "item-page_pfbid-2021-old-layout",
    hasRelay: false,
    unreadableScripts: 2,
    rows: [],
  },
];

/** Every file with its expected rows. */
export const files = recordings.flatMap(({ name, hasRelay, rows }) => [
  { file: `${name}.html`, rows },
  ...(hasRelay ? [{ file: `relay/${name}.relay.json`, rows }] : []),
]);

/** Mentions on their way out, with the worst text in every field that a stranger can fill. */

import type { MentionRecord } from "@/lib/model/mention-record";

const quiet: MentionRecord = {
  key: "acme|x:123",
  client: "Acme",
  subject: { id: "acme", name: "Acme Kettles", kind: "own" },
  platform: "x",
  postId: "123",
  kind: "post",
  url: "https://x.com/maria/status/123",
  text: "My Acme kettle sings",
  language: "en",
  postedAt: Date.UTC(2026, 10, 22, 9, 30),
  firstSeenAt: Date.UTC(2026, 10, 22, 10, 0),
  lastSeenAt: Date.UTC(2026, 10, 22, 12, 0),
  author: { handle: "maria", name: "Maria de la Cruz", followers: 120, url: "https://x.com/maria" },
  visibility: "public",
  how: "named",
  terms: ["Acme"],
  mediaClass: "earned",
  sentiment: "positive",
  score: 0.42,
  intents: ["praise"],
  status: "open",
  tags: ["press", "uk"],
  links: [],
  hashtags: ["tea"],
  counts: { likes: 12, replies: 0, views: [34_000, 34_999] },
};

export function mentionRecord(changes: Partial<MentionRecord> = {}): MentionRecord {
  return { ...quiet, ...changes };
}

export const hostileTexts: readonly string[] = [
  '=HYPERLINK("http://evil.example","x")',
  "+1+1",
  "-2+3+cmd|' /C calc'!A0",
  "@SUM(1+1)",
  "\t=1+1",
  " =1+1",
  "＝1+1",
  "|calc",
  "<script>alert(1)</script><img src=x onerror=alert(1)>",
  "a \u202Eevil\u202C b",
  "before\0after",
  "👩‍👩‍👧‍👦 and 🏳️‍🌈",
  'quote " and, comma; and\ttab',
  "line one\r\nline two\nline three",
  "\uD800 half a character",
  "x".repeat(100_000),
  "| a | b |\n|---|---|",
  "[link](javascript:alert(1)) ![](x) `code` **bold**",
];

/** The text in every field that a page, a stranger or the user can fill. */
export function hostileRecord(text: string, place: number): MentionRecord {
  return mentionRecord({
    key: `acme|x:${place}`,
    postId: String(place),
    text,
    title: text,
    imageUrl: text,
    url: text,
    author: { handle: text, name: text, url: text },
    venue: { kind: "group", name: text },
    terms: [text],
    tags: [text],
    note: text,
    owner: text,
    links: [text],
    hashtags: [text],
    fields: { outlet: text },
  });
}

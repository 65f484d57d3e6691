import { expect, test } from "vitest";

import { createDelivered } from "@/lib/capture/delivered";
import type { CapturedPost } from "@/lib/model/batch";
import type { Counts } from "@/lib/model/counts";
import { aCaptured, aMatch, minuteMs } from "@/test/support/build";

const first = aCaptured();

test.each<{ next: CapturedPost; afterMs: number; isNews: boolean; why: string }>([
  { next: aCaptured({ seenAt: 99 }), afterMs: 1000, isNews: false, why: "scrolled past again" },
  { next: first, afterMs: 6 * minuteMs, isNews: true, why: "seen again after some minutes" },
  { next: first, afterMs: -6 * minuteMs, isNews: true, why: "the clock was set back" },
  { next: aCaptured({ post: { counts: { likes: 6 } } }), afterMs: 1, isNews: true, why: "a count changed" },
  { next: aCaptured({ post: { counts: {} } }), afterMs: 1, isNews: true, why: "a count is unknown now" },
  { next: aCaptured({ post: { text: "Edited" } }), afterMs: 1, isNews: true, why: "the text changed" },
  { next: aCaptured({ matches: [] }), afterMs: 1, isNews: true, why: "it concerns nobody any more" },
  {
    next: aCaptured({ matches: [aMatch({ how: "addressed" })] }),
    afterMs: 1,
    isNews: true,
    why: "found otherwise",
  },
  { next: aCaptured({ isOwnWriting: true }), afterMs: 1, isNews: true, why: "it was written here" },
  { next: aCaptured({ post: { postId: "2" } }), afterMs: 1, isNews: true, why: "another post" },
])("$why → news: $isNews", ({ next, afterMs, isNews }) => {
  const delivered = createDelivered();
  expect(delivered.isNews(first, 0)).toBe(true);
  expect(delivered.isNews(next, afterMs)).toBe(isNews);
});

const seenOn = (source: CapturedPost["source"], counts: Counts) => aCaptured({ source, post: { counts } });

test.each<{
  sightings: readonly (readonly [CapturedPost["source"], Counts])[];
  news: readonly boolean[];
  why: string;
}>([
  {
    why: "the markup shows the same without the quotes, which it never shows",
    sightings: [
      ["response", { likes: 5, quotes: 2 }],
      ["dom", { likes: 5 }],
      ["response", { likes: 5, quotes: 2 }],
    ],
    news: [true, false, false],
  },
  {
    why: "the next response says what the markup has told meanwhile",
    sightings: [
      ["response", { likes: 5, quotes: 2 }],
      ["dom", { likes: 6 }],
      ["response", { likes: 6, quotes: 2 }],
      ["response", { likes: 6, quotes: 3 }],
    ],
    news: [true, true, false, true],
  },
  {
    why: "a shortened count says nothing while the known one lies in it",
    sightings: [
      ["response", { views: 34_210 }],
      ["dom", { views: [34_000, 34_999] }],
      ["dom", { views: [35_000, 35_999] }],
      ["response", { views: 35_020 }],
    ],
    news: [true, false, true, true],
  },
  {
    why: "the markup came first",
    sightings: [
      ["dom", { likes: 5 }],
      ["response", { likes: 5, quotes: 2 }],
      ["dom", { likes: 5 }],
    ],
    news: [true, true, false],
  },
])("two sources: $why", ({ sightings, news }) => {
  const delivered = createDelivered();
  expect(sightings.map(([source, counts], at) => delivered.isNews(seenOn(source, counts), at))).toEqual(news);
});

test("what was given up on the way is news when it is seen again", () => {
  const delivered = createDelivered();
  delivered.isNews(first, 0);
  delivered.forget(first.post.postId);
  expect(delivered.isNews(first, 1)).toBe(true);
});

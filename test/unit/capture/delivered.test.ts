import { expect, test } from "vitest";

import { createDelivered } from "@/lib/capture/delivered";
import type { CapturedPost } from "@/lib/model/batch";
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

test("what was given up on the way is news when it is seen again", () => {
  const delivered = createDelivered();
  delivered.isNews(first, 0);
  delivered.forget(first.post.postId);
  expect(delivered.isNews(first, 1)).toBe(true);
});

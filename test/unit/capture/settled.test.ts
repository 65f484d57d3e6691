import { expect, test } from "vitest";

import { createSettled } from "@/lib/capture/settled";
import { postIdsIn } from "@/lib/platforms/x/post-ids";
import { aTweet, homeTimeline } from "@/test/support/x-payloads";

const tweets = [aTweet({ text: "Tea" }), aTweet({ text: "Soup" })];
const timeline = JSON.stringify(homeTimeline(tweets));

test("posts that a payload held are settled, what they only refer to is not", () => {
  const settled = createSettled(postIdsIn);
  const answered = aTweet({ text: "Who?" });
  const answer = aTweet({ text: "Thanks", replyTo: answered });
  settled.addAllIn(JSON.stringify(homeTimeline([...tweets, answer])));
  for (const { id } of [...tweets, answer]) expect(settled.has(id)).toBe(true);
  expect(settled.has(answered.id)).toBe(false);
});

test("nothing is looked through before somebody asks, and then once", () => {
  const texts: string[] = [];
  const settled = createSettled((text) => {
    texts.push(text);
    return postIdsIn(text);
  });
  settled.addAllIn(timeline);
  expect(texts).toEqual([]);
  settled.has("1");
  settled.has("2");
  expect(texts).toEqual([timeline]);
});

test("what nobody asks about is let go, the oldest first", () => {
  const looked: string[] = [];
  const settled = createSettled((text) => {
    looked.push(text.slice(0, 1));
    return [];
  });
  for (const letter of "abcd") settled.addAllIn(letter.repeat(2_000_000));
  settled.has("1");
  expect(looked).toEqual(["b", "c", "d"]);
});

test("nothing is settled any more when other things matter", () => {
  const settled = createSettled(postIdsIn);
  settled.add("1");
  settled.addAllIn(timeline);
  settled.clear();
  expect(["1", ...tweets.map(({ id }) => id)].filter((id) => settled.has(id))).toEqual([]);
});

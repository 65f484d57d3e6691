import { expect, test } from "vitest";

import { confirmBatch } from "@/lib/reading/confirm-batch";
import { createRecogniser } from "@/lib/reading/recognise";
import { aBatch, aCaptured, anAccount, aSubject, brandAccount } from "@/test/support/build";

const recogniser = createRecogniser([aSubject({ query: "acme kettle" })], () => "UTC");
const wrong = { text: "any kettle" };

test.each([
  { captured: aCaptured({ post: { text: "acme kettle" } }), kept: [1], why: "it satisfies the query" },
  { captured: aCaptured({ post: wrong }), kept: [], why: "it does not" },
  { captured: aCaptured({ post: wrong, matches: [] }), kept: [0], why: "it is part of a kept conversation" },
  {
    captured: aCaptured({ post: { ...wrong, author: brandAccount } }),
    kept: [0],
    why: "we wrote it, maybe in answer",
  },
  { captured: aCaptured({ post: wrong, isOwnWriting: true }), kept: [0], why: "it was written here" },
])("matches kept: $kept, because $why", ({ captured, kept }) => {
  const { posts } = confirmBatch(recogniser, aBatch({ posts: [captured] }));
  expect(posts.map(({ matches }) => matches.length)).toEqual(kept);
});

test("the words of a quoted post are looked up in the batch", () => {
  const quoting = aCaptured({ post: { postId: "2", text: "acme", quotedId: "3" } });
  const quoted = aCaptured({ post: { postId: "3", text: "a kettle", author: anAccount() }, matches: [] });
  expect(confirmBatch(recogniser, aBatch({ posts: [quoting, quoted] })).posts).toMatchObject([
    { matches: [{ how: "named" }] },
    { matches: [] },
  ]);
});

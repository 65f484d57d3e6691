import { afterEach, expect, test } from "vitest";

import { editMentions } from "@/lib/ingest/edit-mentions";
import type { Database } from "@/lib/store/database";
import { monthlyAccuracy } from "@/lib/store/queries/accuracy";
import { aBatch, aCaptured, dayMs, now } from "@/test/support/build";
import { deliver, dropStore, openStore } from "@/test/support/store";

let db: Database;

afterEach(async () => {
  await dropStore(db);
});

const posts = Array.from({ length: 60 }, (_, place) =>
  aCaptured({ post: { postId: String(2_000 + place), postedAt: now - place * dayMs } }),
);
const november = { subjectId: "acme", month: "2026-11" };

test("a month's draw is of its days, always the same, and knows what was labelled", async () => {
  db = await openStore();
  await deliver(db, aBatch({ posts }));
  const { drawn, accuracy } = await monthlyAccuracy(db, november);
  expect(drawn).toHaveLength(22);
  expect(drawn.every(({ mention }) => (mention.postedAt ?? 0) >= Date.UTC(2026, 10, 1))).toBe(true);
  expect(accuracy.n).toBe(0);
  const [first, second] = drawn.map(({ mention }) => mention.key);
  await editMentions(
    db,
    [
      { key: first ?? "", change: { sentiment: "positive" } },
      { key: second ?? "", change: { isAbout: false } },
    ],
    now,
  );
  const after = await monthlyAccuracy(db, november);
  expect(after.drawn.map(({ mention }) => mention.key)).toEqual(
    drawn.map(({ mention }) => mention.key).filter((key) => key !== second),
  );
  expect(after.drawn[0]).toMatchObject({ predicted: "unclassified", actual: "positive" });
  expect(after.accuracy).toMatchObject({ n: 1, matrix: { unclassified: { positive: 1 } } });
  // What was read is what is weighted, though the sums now count this one as positive.
  expect(after.totals).toEqual({ positive: 0, neutral: 0, negative: 0, unclassified: 21 });
  expect(after.accuracy.totals?.positive.value).toBe(21);
});

test("of many, forty are drawn", async () => {
  db = await openStore();
  const many = Array.from({ length: 120 }, (_, place) => aCaptured({ post: { postId: String(place + 1) } }));
  await deliver(db, aBatch({ posts: many }));
  expect((await monthlyAccuracy(db, november)).drawn).toHaveLength(40);
});

import { expect, test } from "vitest";

import { aBatch, aCaptured, anAccount } from "@/test/support/build";
import { deliver, dropStore, openStore } from "@/test/support/store";

test("a batch of five hundred posts by five hundred strangers is written as a whole", async () => {
  const db = await openStore();
  const posts = Array.from({ length: 500 }, (_, place) =>
    aCaptured({
      post: {
        postId: String(5_000 + place),
        author: anAccount({ accountId: `${place}`, handle: `h${place}` }),
      },
    }),
  );
  expect(await deliver(db, aBatch({ posts }))).toMatchObject({ added: 500, refused: {} });
  expect(await db.accounts.count()).toBe(500);
  await dropStore(db);
});

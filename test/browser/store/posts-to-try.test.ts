/** What keywords are tried on: the newest posts of the client that they belong to, and of no other. */

import { afterEach, beforeEach, expect, test } from "vitest";

import { saveClient } from "@/lib/ingest/save-client";
import { saveSubject } from "@/lib/ingest/save-subject";
import type { CapturedPost } from "@/lib/model/batch";
import type { Database } from "@/lib/store/database";
import { postsToTry } from "@/lib/store/queries/posts-to-try";
import { aBatch, aCaptured, aMatch, aSubject, now } from "@/test/support/build";
import { deliver, dropStore, openStore } from "@/test/support/store";

let db: Database;

beforeEach(async () => {
  db = await openStore();
  await saveClient(db, { id: "other", name: "Globex Home" }, now);
  await saveSubject(db, aSubject({ id: "theirs", clientId: "other", accounts: [] }), now);
});

afterEach(async () => {
  await dropStore(db);
});

const of = (postId: string, ...subjectIds: string[]): CapturedPost =>
  aCaptured({
    post: { postId, text: `Post ${postId} of Acme Kettles` },
    matches: subjectIds.map((subjectId) => aMatch({ subjectId })),
  });

const inThread = (postId: string, parts: { text: string; isMention: boolean }): CapturedPost => ({
  ...aCaptured({ post: { postId, text: parts.text, kind: "reply", rootId: "1", parentId: "1" } }),
  matches: parts.isMention ? [aMatch({ subjectId: "theirs" })] : [],
});

const tried = async (subjectId: string, limit = 10) => {
  const { posts, isWhole } = await postsToTry(db, subjectId, ["x", "web"], limit);
  return { ids: posts.map(({ post }) => post.postId).toSorted(), isWhole };
};

test("posts of another client are not shown, also where both found a post", async () => {
  await deliver(db, aBatch({ posts: [of("1", "acme"), of("2", "theirs"), of("3", "acme", "theirs")] }));
  expect(await tried("acme")).toEqual({ ids: ["1", "3"], isWhole: true });
  expect(await tried("theirs")).toEqual({ ids: ["2", "3"], isWhole: true });
});

test("posts of the client's other subjects are tried, too", async () => {
  await deliver(db, aBatch({ posts: [of("1", "acme"), of("2", "globex"), of("3", "theirs")] }));
  expect(await tried("acme")).toEqual({ ids: ["1", "2"], isWhole: true });
});

test("what is kept of a conversation is tried, unless it is another client's mention", async () => {
  await deliver(db, aBatch({ posts: [of("1", "acme")] }));
  const context = inThread("5", { text: "mine does, too", isMention: false });
  const theirs = inThread("6", { text: "and theirs", isMention: true });
  await deliver(db, aBatch({ batchId: "second", posts: [context, theirs] }));
  expect(await tried("acme")).toEqual({ ids: ["1", "5"], isWhole: true });
});

test("of more than can be tried the newest are, and that is said", async () => {
  await deliver(db, aBatch({ posts: ["11", "12", "13", "14"].map((id) => of(id, "acme")) }));
  expect(await tried("acme", 3)).toEqual({ ids: ["12", "13", "14"], isWhole: false });
});

test("of a subject that is gone nothing is tried", async () => {
  await deliver(db, aBatch({ posts: [of("1", "acme")] }));
  expect(await tried("nobody")).toEqual({ ids: [], isWhole: true });
});

import { expect, test } from "vitest";

import { wantsAnswer } from "@/lib/ingest/wants-answer";
import type { MentionRow } from "@/lib/store/mention-row";
import type { PostRow } from "@/lib/store/post-row";
import type { SubjectRow } from "@/lib/store/subject-row";
import { aPost, aSubject, brandAccount } from "@/test/support/build";

const subject: SubjectRow = { ...aSubject(), updatedAt: 0, updatedBy: "test" };

function aMention(overrides: Partial<MentionRow> = {}): MentionRow {
  return {
    key: "acme|x:1001",
    subjectId: "acme",
    postKey: "x:1001",
    how: "named",
    isAddressed: false,
    terms: [],
    spans: [],
    textHash: 0,
    mediaClass: "earned",
    classReason: "somebody-else",
    status: "open",
    sentiment: "neutral",
    intents: [],
    firstSeenAt: 0,
    at: 0,
    added: { seen: "", cell: "", values: [] },
    ...overrides,
  };
}

function aRow(overrides: Partial<PostRow> = {}): PostRow {
  return {
    ...aPost(),
    key: "x:1001",
    subjects: ["acme"],
    firstSeenAt: 0,
    lastSeenAt: 0,
    stamp: [2, 0],
    ...overrides,
  };
}

const reply = { replyTo: brandAccount, parentId: "5", rootId: "5" };
const replyToAnswer = { ...reply, rootId: "1" };
const edit = { updatedAt: 0, updatedBy: "test" };

test.each<{ mention?: Partial<MentionRow>; post?: Partial<PostRow>; wants: boolean; why: string }>([
  { wants: false, why: "it only says the name" },
  { mention: { intents: ["complaint"] }, wants: true, why: "it complains" },
  { mention: { intents: ["purchase"] }, wants: true, why: "it wants to buy" },
  { mention: { intents: ["support"] }, wants: true, why: "it needs help" },
  { mention: { sentiment: "negative" }, wants: true, why: "it is negative toward the brand" },
  { mention: { intents: ["praise", "news"] }, wants: false, why: "praise and news need none" },
  { post: { text: "Acme Kettles?" }, wants: true, why: "a question mark is enough" },
  { post: { text: "@who? Acme Kettles", bodyStart: 6 }, wants: false, why: "the mark is not the author's" },
  { mention: { intents: ["complaint"], mediaClass: "owned" }, wants: false, why: "we said it ourselves" },
  { mention: { intents: ["complaint"], mediaClass: "paid" }, wants: false, why: "it is an advertisement" },
  { mention: { intents: ["complaint"], aside: "user" }, wants: false, why: "it is not about us" },
  { mention: { isAddressed: true }, post: reply, wants: true, why: "said to us, and nothing is known of it" },
  {
    mention: { isAddressed: true, sentiment: "positive" },
    post: reply,
    wants: false,
    why: "said to us, and content",
  },
  {
    mention: { isAddressed: true, intents: ["praise"] },
    post: reply,
    wants: false,
    why: "said to us in praise",
  },
  {
    mention: { isAddressed: true },
    post: replyToAnswer,
    wants: false,
    why: "a reply to our answer is mostly thanks",
  },
  {
    mention: { isAddressed: true },
    post: { ...replyToAnswer, text: "et alors ?" },
    wants: true,
    why: "it asks again",
  },
  {
    mention: { intents: ["question"], isAddressed: true },
    post: replyToAnswer,
    wants: true,
    why: "it asks again, in words",
  },
  {
    mention: { isAddressed: true, sentiment: "negative" },
    post: replyToAnswer,
    wants: true,
    why: "our answer did not help",
  },
  {
    mention: { edits: { intents: { value: [], ...edit } } },
    post: { text: "Acme Kettles?" },
    wants: false,
    why: "the user looked and found nothing",
  },
  {
    mention: { edits: { intents: { value: null, ...edit } } },
    post: { text: "Acme Kettles?" },
    wants: true,
    why: "the user took that back",
  },
])("wants an answer: $wants, because $why", ({ mention, post, wants }) => {
  expect(wantsAnswer(aMention(mention), aRow(post), subject)).toBe(wants);
});

/** The median first answer is the same figure wherever it stands: in the popup, the overview and the report. */

import { afterEach, beforeEach, expect, test } from "vitest";

import { readFigures } from "@/components/popup/popup-query";
import { readFirstAnswer } from "@/components/popup/read-first-answer";
import { lastDays } from "@/lib/kit/time";
import type { CapturedPost } from "@/lib/model/batch";
import type { Database } from "@/lib/store/database";
import { measuresOf, reportOf, reportSample } from "@/lib/store/queries";
import { aBatch, aCaptured, aMatch, anAccount, brandAccount, hourMs } from "@/test/support/build";
import { deliver, dropStore, openStore } from "@/test/support/store";

let db: Database;

beforeEach(async () => {
  db = await openStore();
});

afterEach(async () => {
  await dropStore(db);
});

const client = { id: "client", name: "", timeZone: "UTC" };
const subject = { id: "acme", name: "Acme Kettles", kind: "own", client } as const;

/** Asked `hoursAgo`, and answered after `answerHours`; without them it is looked at now, and waits. */
function asked(
  place: number,
  hoursAgo: number,
  answerHours: number | undefined,
  now: number,
): CapturedPost[] {
  const postId = String(1_000 + place);
  const postedAt = now - hoursAgo * hourMs;
  const author = anAccount({ accountId: `a${place}` });
  const question = aCaptured({
    post: { postId, author, postedAt, counts: {} },
    matches: [aMatch({ isAddressed: true })],
    seenAt: now,
  });
  if (answerHours === undefined) return [question];
  const answer = aCaptured({
    post: {
      postId: String(9_000 + place),
      author: brandAccount,
      text: "It does.",
      parentId: postId,
      rootId: postId,
      kind: "reply",
      postedAt: postedAt + answerHours * hourMs,
      counts: {},
    },
    matches: [],
    seenAt: now,
  });
  return [question, answer];
}

test.each([
  { why: "nobody asked", waits: [], says: "nothing-asked" },
  {
    why: "all were answered",
    waits: [
      [9, 1],
      [9, 2],
      [9, 5],
    ],
    says: 2 * hourMs,
  },
  { why: "one was answered, two still wait", waits: [[9, 1], [9], [8]], says: "not-reached" },
  { why: "half were answered", waits: [[9, 1], [9]], says: hourMs },
  // Of the two who were watched for an hour, half had an answer by then. The sums alone would say that most wait.
  { why: "three asked a moment ago", waits: [[9, 1], [9, 5], [0.1], [0.2], [0.3]], says: hourMs },
] as const)("$why: popup, overview and report say $says", async ({ waits, says }) => {
  const now = Date.now();
  const posts = waits.flatMap(([hoursAgo, after], place) => asked(place, hoursAgo, after, now));
  await deliver(db, aBatch({ posts, madeAt: now }), now);
  const question = { subjectId: "acme", ...lastDays(7, now, "UTC"), by: "seen" } as const;
  const [report, sample] = await Promise.all([reportOf(db, question), reportSample(db, question)]);
  const overview = report && measuresOf(report, sample).medianFirstResponse;
  expect(overview?.value?.low ?? overview?.why).toBe(says);

  const asking = { subject, days: 7, siteIds: ["x"] };
  expect(await readFirstAnswer(db, asking, new AbortController().signal)).toEqual(overview);
  // Until the posts are read, and where they are too many, both go by the same sums.
  const { firstAnswer } = await readFigures(db, asking);
  expect(firstAnswer).toEqual(report && measuresOf(report, undefined).medianFirstResponse);
});

/** Whatever arrives, however often and in whatever order, ends in the same rows, and the sums are theirs. */

import * as fc from "fast-check";
import { expect, test } from "vitest";

import { foldSums } from "@/lib/ingest/fold-sums";
import type { Account } from "@/lib/model/account";
import type { Batch, CapturedPost, CapturedShare } from "@/lib/model/batch";
import { aBatch, aCaptured, aMatch, aShare, aTally, brandAccount, hourMs, now } from "@/test/support/build";
import { contentsOf, deliver, dropStore, emptyStore, openStore } from "@/test/support/store";
import { checkRollups } from "@/test/support/sums";

/** Posts of two threads; each is what it is, and only the sightings differ in what they show. */
interface Truth {
  readonly postId: string;
  /** The id of a later version, by which a page may know it too. */
  readonly laterId?: string;
  readonly parentId?: string;
  readonly rootId: string;
  readonly author: Account;
  readonly postedAt: number;
}

const maria: Account = { accountId: "71", handle: "maria_pours", name: "Maria Pours" };
const tom: Account = { accountId: "72", handle: "tea_tom", name: "Tea Tom" };

const truths: readonly Truth[] = [
  { postId: "1", laterId: "9", rootId: "1", author: maria, postedAt: now - 49 * hourMs },
  { postId: "2", parentId: "1", rootId: "1", author: tom, postedAt: now - 48 * hourMs },
  { postId: "3", parentId: "2", rootId: "1", author: maria, postedAt: now - 47 * hourMs },
  { postId: "4", parentId: "3", rootId: "1", author: brandAccount, postedAt: now - 46 * hourMs },
  { postId: "5", rootId: "5", author: tom, postedAt: now - 30 * 24 * hourMs },
  {
    postId: "6",
    parentId: "5",
    rootId: "5",
    author: { accountId: "73", handle: "Me" },
    postedAt: now - 40 * hourMs,
  },
];

/** A page shows both names of an account, or one of them. */
const views = ["both", "handle", "id"] as const;

function seenAs({ accountId, handle, name }: Account, view: (typeof views)[number]): Account {
  if (view === "handle") return { handle, name };
  return view === "id" ? { accountId } : { accountId, handle, name };
}

const subjects = ["acme", "globex"] as const;
const count = fc.option(
  fc.oneof(fc.nat({ max: 3 }), fc.constantFrom([0, 2] as const, [2, 4] as const, [3, 3] as const)),
  { nil: undefined },
);

/** The page's words, and what the matcher makes of them: the same text always matches alike. */
const texts = ["Acme or Globex?", "Globex then", "nothing of either"] as const;

function matchesOf(text: string, isCut: boolean): CapturedPost["matches"] {
  return subjects.flatMap((subjectId, place) =>
    text.toLowerCase().includes(subjectId)
      ? [aMatch({ subjectId, terms: [subjectId], isAddressed: place === 0 && !isCut, spans: [] })]
      : [],
  );
}

const sighting: fc.Arbitrary<CapturedPost> = fc
  .record({
    truth: fc.constantFrom(...truths),
    source: fc.constantFrom("response", "island", "dom"),
    seenAt: fc.integer({ min: 0, max: 4 }).map((steps) => now - steps * 9 * hourMs),
    text: fc.constantFrom(...texts),
    isCut: fc.boolean(),
    likes: count,
    seen: count,
    view: fc.constantFrom(...views),
    shows: fc.record({ root: fc.boolean(), time: fc.boolean(), later: fc.boolean() }),
    sponsored: fc.constantFrom(true, false, false, false),
    place: fc.constantFrom("home" as const, "search" as const, "other" as const, undefined),
  })
  .map(({ truth, source, seenAt, text, isCut, likes, seen, view, shows, sponsored, place }) => {
    const isPoor = source === "dom";
    return aCaptured({
      source,
      seenAt,
      place,
      isOwnWriting: truth.postId === "6" && shows.later,
      matches: matchesOf(text, isCut),
      post: {
        postId: isPoor && shows.later ? (truth.laterId ?? truth.postId) : truth.postId,
        aliases: isPoor || truth.laterId === undefined ? [] : [truth.laterId],
        kind: truth.parentId === undefined ? "post" : "reply",
        author: seenAs(truth.author, isPoor ? view : "both"),
        text: isCut ? text.slice(0, 9) : text,
        textIsCut: isCut || undefined,
        parentId: truth.parentId,
        rootId: isPoor && !shows.root ? undefined : truth.rootId,
        postedAt: isPoor && !shows.time ? undefined : truth.postedAt,
        lang: isPoor ? undefined : "en",
        sponsored,
        counts: { likes, views: seen },
      },
    });
  });

const share: fc.Arbitrary<CapturedShare> = fc
  .record({
    truth: fc.constantFrom(...truths),
    account: fc.constantFrom(maria, tom),
    view: fc.constantFrom(...views),
  })
  .map(({ truth, account, view }) => aShare({ postId: truth.postId, account: seenAs(account, view) }));

const batch: fc.Arbitrary<Batch> = fc
  .record({
    posts: fc.array(sighting, { maxLength: 4 }),
    shares: fc.array(share, { maxLength: 2 }),
    tallies: fc.array(fc.constantFrom(aTally(), aTally({ place: { kind: "search", detail: "acme" } }))),
  })
  .map((parts) => aBatch(parts));

const history = fc.array(batch, { minLength: 1, maxLength: 6 }).chain((batches) =>
  fc.record({
    batches: fc.constant(batches),
    // Every batch at least once, some of them again.
    again: fc
      .array(fc.constantFrom(...batches), { maxLength: 3 })
      .chain((more) =>
        fc.shuffledSubarray([...batches, ...more], { minLength: batches.length + more.length }),
      ),
  }),
);

test("any order and repetition of batches ends in the same rows", { timeout: 120_000 }, async () => {
  const [first, second] = [await openStore(), await openStore()];
  await fc.assert(
    fc.asyncProperty(history, async ({ batches, again }) => {
      await emptyStore(first);
      await emptyStore(second);
      for (const item of batches) await deliver(first, item, now + hourMs);
      // A batch that comes again under another id is as good as new, but for what was counted of the place.
      for (const [place, item] of again.entries()) {
        await deliver(second, item, now + hourMs + place);
        if (place % 2 === 1) await foldSums(second);
      }
      for (const item of again) {
        await deliver(second, { ...item, batchId: `${item.batchId}-again`, tallies: [] }, now + hourMs);
      }
      expect(await checkRollups(first)).toEqual([]);
      expect(await checkRollups(second)).toEqual([]);
      expect(await contentsOf(second)).toEqual(await contentsOf(first));
    }),
    { numRuns: 50 },
  );
  await dropStore(first);
  await dropStore(second);
});

/** The dashboard's demo world on a real store: a few weeks of invented posts, and a worker that answers at once. */

import type { Services } from "@/components/services";
import { decideAddress, removeAddresses, saveAddresses } from "@/lib/ingest/address-lists";
import { keepExportChoice, removeColumnSet, saveColumnSet } from "@/lib/ingest/column-sets";
import { editMentions } from "@/lib/ingest/edit-mentions";
import { keepReactions } from "@/lib/ingest/keep-reactions";
import { forgetExported, noteExported } from "@/lib/ingest/note-exported";
import { archiveClient, restoreClient, saveClient } from "@/lib/ingest/save-client";
import { removeSubject, saveSubject } from "@/lib/ingest/save-subject";
import { removeView, saveView } from "@/lib/ingest/saved-views";
import type { Argument, MessageName } from "@/lib/messages/contract";
import type { CapturedPost } from "@/lib/model/batch";
import type { Database } from "@/lib/store/database";
import { aBatch, aCaptured, aMatch, anAccount, brandAccount, hourMs } from "@/test/support/build";
import { deliver, openStore } from "@/test/support/store";

interface Said {
  readonly name: string;
  readonly handle: string;
  readonly text: string;
  readonly hoursAgo: number;
  readonly likes?: number | readonly [number, number];
  readonly views?: number;
  readonly isAddressed?: boolean;
  readonly lang?: string;
  readonly followers?: number;
}

const said: readonly Said[] = [
  {
    name: "Maria Keller",
    handle: "maria_k",
    text: "Does the Acme Kettles Alto fit a 1.5 l jug, or is that the bigger one?",
    hoursAgo: 6,
    likes: 12,
    views: 1_240,
    isAddressed: true,
    followers: 812,
  },
  {
    name: "Jonas Krüger",
    handle: "jkrueger",
    text: "Third time my Acme Kettles pot leaks at the spout. I would like my money back please, this is terrible.",
    hoursAgo: 3,
    likes: 4,
    views: 310,
    isAddressed: true,
    followers: 95,
  },
  {
    name: "Tea & Toast Society",
    handle: "teatoastsociety",
    text: "Acme Kettles or Globex for somebody who only ever makes one cup at a time? Asking for the whole group.",
    hoursAgo: 26,
    likes: 61,
    views: 9_870,
    followers: 18_400,
  },
  {
    name: "Priya Nair",
    handle: "priyabrews",
    text: "Two years with my Acme Kettles gooseneck and it still pours like on the first day. I love it. The wooden handle has aged better than I have.",
    hoursAgo: 1,
    likes: 214,
    views: 18_440,
    followers: 6_120,
  },
  {
    name: "Kettle Weekly",
    handle: "kettleweekly",
    text: "This winter: save 20 % on the Acme Kettles 1.7 l, only at participating shops.",
    hoursAgo: 2,
    likes: [34_000, 34_999],
    followers: 120_000,
  },
  {
    name: "山田 花",
    handle: "hana_cha",
    text: "Acme Kettles のケトル、注ぎ口がきれい。お湯がまっすぐ落ちる ☕️",
    hoursAgo: 5,
    likes: 41,
    views: 2_310,
    lang: "ja",
  },
  {
    name: "Omar Haddad",
    handle: "omar_h",
    text: "غلاية Acme Kettles ممتازة لكن الغطاء ساخن جدا",
    hoursAgo: 30,
    lang: "ar",
  },
  {
    name: "Lucía Ferrer",
    handle: "lucia_te",
    text: "La tetera de Acme Kettles es preciosa, la recomiendo a todo el mundo.",
    hoursAgo: 52,
    likes: 88,
    views: 4_020,
    lang: "es",
    followers: 2_310,
  },
];

/** Epoch ms. The posts are young whenever the test runs. */
export async function openWorld({ copies = 4 }: { readonly copies?: number } = {}): Promise<Database> {
  const db = await openStore();
  const now = Date.now();
  const posts = Array.from({ length: copies }, (_, round) =>
    said.map((one, place) => capturedOf(one, now, round, place)),
  );
  await deliver(db, aBatch({ posts: posts.flat(), madeAt: now }), now - hourMs / 2);
  const [first] = said;
  if (first && copies > 0) await deliver(db, aBatch({ posts: threadOf(first, now), madeAt: now }), now);
  if (copies > 0) await reactOf(db, now);
  return db;
}

/** The first of them in three lists that were opened: of two kept posts, and of one of the brand's own. */
async function reactOf(db: Database, now: number): Promise<void> {
  const account = { accountId: "500" };
  const list = { platform: "x", author: brandAccount, seenAt: now - hourMs };
  const lists = [
    { ...list, postId: "1003", people: [{ account, kind: "love" }] },
    { ...list, postId: "1006", people: [{ account }] },
    {
      ...list,
      postId: "90001",
      url: "https://x.com/acmekettles/status/90001",
      people: [{ account, kind: "angry" }],
    },
  ] as const;
  for (const one of lists) await keepReactions(db, one, now);
}

function capturedOf(one: Said, now: number, round: number, place: number): CapturedPost {
  const start = one.text.indexOf("Acme Kettles");
  const id = String(1_000 + round * 100 + place);
  return aCaptured({
    post: {
      postId: id,
      author: anAccount({
        accountId: String(500 + place),
        handle: one.handle,
        name: one.name,
        url: `https://x.com/${one.handle}`,
        followers: one.followers,
      }),
      text: round === 0 ? one.text : `${one.text} (${round + 1})`,
      lang: one.lang ?? "en",
      url: `https://x.com/${one.handle}/status/${id}`,
      postedAt: now - one.hoursAgo * hourMs - round * 73 * hourMs,
      counts: { likes: one.likes, replies: 2, shares: 1, quotes: 0, views: one.views },
      links: [],
    },
    matches: [
      aMatch({
        isAddressed: one.isAddressed ?? false,
        spans: [{ part: "text", start, end: start + 12, term: "Acme Kettles" }],
      }),
    ],
    seenAt: now - hourMs / 2,
  });
}

/** The first one again, an hour later with more likes, and a word of somebody else below it. */
function threadOf(first: Said, now: number): CapturedPost[] {
  const again = capturedOf(first, now, 0, 0);
  const below = (postId: string, author: CapturedPost["post"]["author"], text: string, minutes: number) =>
    aCaptured({
      post: {
        postId,
        author,
        text,
        parentId: "1000",
        rootId: "1000",
        kind: "reply",
        postedAt: now - minutes * 60_000,
        url: `https://x.com/${author.handle ?? "i"}/status/${postId}`,
        counts: { likes: 1 },
      },
      matches: [],
      seenAt: now,
    });
  return [
    {
      ...again,
      seenAt: now,
      post: { ...again.post, counts: { likes: 31, replies: 4, shares: 3, quotes: 1, views: 2_900 } },
    },
    below(
      "9001",
      anAccount({ accountId: "601", handle: "steamy", name: "Steamy Sam" }),
      "I wondered the same.",
      50,
    ),
  ];
}

/** Our own answer below the first post, as a page shows it. */
export function ourAnswer(now: number): CapturedPost {
  return aCaptured({
    post: {
      postId: "9100",
      author: brandAccount,
      text: "It does! The Alto holds 1.7 l.",
      parentId: "1000",
      rootId: "1000",
      kind: "reply",
      postedAt: now,
      counts: {},
    },
    matches: [],
    seenAt: now,
  });
}

export interface Call {
  readonly name: MessageName;
  readonly argument: unknown;
}

export interface World extends Services {
  readonly sent: Call[];
}

function isOf<Name extends MessageName>(
  call: Call,
  name: Name,
): call is { name: Name; argument: Argument<Name> } {
  return call.name === name;
}

/** Does at once what the worker does with a message, on the same store. */
export function worldOn(db: Database): World {
  const sent: Call[] = [];
  return {
    db,
    sent,
    sites: {
      siteStates: async () => [],
      switchOn: async () => true,
      switchOff: async () => undefined,
      onSitesChanged: () => () => undefined,
      openTabsOf: async () => [],
      reloadTabs: async () => undefined,
      setPlaces: async () => undefined,
      setMarks: async () => undefined,
    },
    send: async (name, argument) => {
      const call = { name, argument };
      sent.push(call);
      if (isOf(call, "mention.edit")) return editMentions(db, call.argument.changes, Date.now());
      if (isOf(call, "view.save")) return { id: await saveView(db, call.argument, Date.now()) };
      if (isOf(call, "view.remove")) return { removed: await removeView(db, call.argument.id, Date.now()) };
      if (isOf(call, "addresses.save")) return saveAddresses(db, call.argument, Date.now());
      if (isOf(call, "addresses.decide")) return decideAddress(db, call.argument, Date.now());
      if (isOf(call, "addresses.remove")) return removeAddresses(db, call.argument.id, Date.now());
      if (isOf(call, "columns.save")) return { id: await saveColumnSet(db, call.argument, Date.now()) };
      if (isOf(call, "columns.remove")) return removeColumnSet(db, call.argument.id, Date.now());
      if (isOf(call, "export.choose")) return keepExportChoice(db, call.argument, Date.now());
      if (isOf(call, "export.note")) return noteExported(db, call.argument);
      if (isOf(call, "export.forget")) {
        return forgetExported(db, call.argument.clientId, call.argument.setId);
      }
      if (isOf(call, "client.save")) return saveClient(db, call.argument, Date.now());
      if (isOf(call, "client.archive")) return archiveClient(db, call.argument.id, Date.now());
      if (isOf(call, "client.restore")) return restoreClient(db, call.argument.id, Date.now());
      if (isOf(call, "subject.save")) return { id: await saveSubject(db, call.argument, Date.now()) };
      if (isOf(call, "subject.remove")) return removeSubject(db, call.argument.id, Date.now());
      return undefined;
    },
    isCapturing: async () => true,
    onPlanChanged: () => () => undefined,
    diskFullAt: async () => undefined,
    onDiskChanged: () => () => undefined,
    openRound: async () => undefined,
    copyText: async () => undefined,
    allowDownloads: async () => true,
    program: "test",
    activePage: async () => ({ state: "no-site" }),
    clipPage: () => undefined,
    pageShape: async () => undefined,
  };
}

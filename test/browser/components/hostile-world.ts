/** A small store whose every text was written by somebody who means harm, and one in which nothing happened yet. */

import { saveRound } from "@/lib/ingest/save-round";
import { saveSubject } from "@/lib/ingest/save-subject";
import type { ClipOffer } from "@/lib/model/clip-draft";
import type { Database } from "@/lib/store/database";
import type { Copy } from "@/lib/store/queries/copies";
import { writeSetting } from "@/lib/store/settings";
import { aBatch, aCaptured, anAccount, aSubject, dayMs } from "@/test/support/build";
import { deliver, openStore } from "@/test/support/store";

import { hostileText } from "./demo";

const longName = hostileText.slice(0, 100);

/** Hostile people, posts, rounds, and a brand of the user's own whose name is no better. */
export async function openHostileWorld(): Promise<Database> {
  const db = await openHostilePeople();
  await saveSubject(db, aSubject({ id: "hostile", name: longName, terms: [longName.slice(0, 60)] }), 2);
  return db;
}

export async function openHostilePeople(): Promise<Database> {
  const db = await openStore();
  const now = Date.now();
  const posts = Array.from({ length: 3 }, (_, place) =>
    aCaptured({
      post: {
        postId: String(4_000 + place),
        author: anAccount({ accountId: String(800 + place), handle: `harm_${place}`, name: hostileText }),
        text: `Acme Kettles ${hostileText}`,
        url: place === 0 ? "javascript:alert(1)" : `https://x.com/harm_${place}/status/${4_000 + place}`,
        postedAt: now - dayMs - place * 60_000,
      },
      seenAt: now - dayMs,
    }),
  );
  await deliver(db, aBatch({ posts, madeAt: now }), now);
  for (const [place, name] of [hostileText.slice(0, 100), "kettle advice"].entries()) {
    const round = {
      id: `round-${place}`,
      clientId: "house",
      siteId: "x",
      name,
      url: `https://x.com/search?q=${place}`,
      place: { kind: "search", detail: String(place) },
      everyHours: 24,
    } as const;
    await saveRound(db, round, now);
  }
  await writeSetting(db, "backups", { isOn: true, kept: [], error: "backup-not-allowed" });
  await writeSetting(db, "retention", { mentions: 365, ranAt: now });
  return db;
}

/** A brand, and nothing seen yet. */
export function openQuietWorld(): Promise<Database> {
  return openStore();
}

interface Wanted {
  readonly isKnown: boolean;
  readonly names: boolean;
}

export function aClippedPage({ isKnown, names }: Wanted): {
  readonly offer: ClipOffer;
  readonly copies: readonly Copy[];
} {
  const url = `https://kitchen-news.example/${"kettle-".repeat(40)}`;
  const notes = {
    tags: [hostileText.slice(0, 60), "press"],
    note: hostileText,
    fields: { [longName]: hostileText },
  };
  return {
    offer: {
      page: {
        kind: "article",
        url,
        domain: `${"kitchen-news-".repeat(8)}.example`,
        title: hostileText,
        author: hostileText,
        outlet: hostileText,
        publishedAt: Date.now() - dayMs,
        lead: hostileText,
        counts: {},
        text: hostileText,
        textIsCut: false,
        links: ["javascript:alert(1)"],
      },
      subjectIds: names ? ["acme"] : [],
      known: isKnown ? { acme: notes } : {},
      hasTab: true,
    },
    copies: [{ url, title: hostileText }, { url: `${url}2` }],
  };
}

/** Builders with overrides: a test names only what it is about. The world is invented: see the demo. */

import type { Account } from "@/lib/model/account";
import type { Batch, CapturedPost, CapturedShare, Tally } from "@/lib/model/batch";
import type { Match } from "@/lib/model/mention";
import type { Post } from "@/lib/model/post";
import type { Subject } from "@/lib/model/subject";

/** 10:00 UTC on the day of the demo world. */
export const now = Date.UTC(2026, 10, 22, 10);
export const minuteMs = 60_000;
export const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;

export function anAccount(overrides: Partial<Account> = {}): Account {
  return { accountId: "71", handle: "maria_pours", name: "Maria Pours", ...overrides };
}

export const brandAccount: Account = { accountId: "10", handle: "acmekettles", name: "Acme Kettles" };

export function aPost(overrides: Partial<Post> = {}): Post {
  return {
    platform: "x",
    postId: "1001",
    aliases: [],
    kind: "post",
    author: anAccount(),
    text: "My new Acme Kettles kettle is quiet.",
    lang: "en",
    postedAt: now - hourMs,
    url: "https://x.com/maria_pours/status/1001",
    sponsored: false,
    counts: { likes: 5, replies: 1, shares: 2, quotes: 0, bookmarks: 1, views: 400 },
    links: [],
    hashtags: [],
    tagged: [],
    media: [],
    ...overrides,
  };
}

export function aMatch(overrides: Partial<Match> = {}): Match {
  return {
    subjectId: "acme",
    how: "named",
    isAddressed: false,
    terms: ["Acme Kettles"],
    spans: [{ part: "text", start: 7, end: 19, term: "Acme Kettles" }],
    ...overrides,
  };
}

/** A mention of the demo brand. `post` is merged into the default post. */
export function aCaptured({
  post,
  ...overrides
}: Partial<Omit<CapturedPost, "post">> & { readonly post?: Partial<Post> } = {}): CapturedPost {
  return {
    post: aPost(post),
    matches: [aMatch()],
    isOwnWriting: false,
    seenAt: now,
    source: "response",
    ...overrides,
  };
}

export function aShare(overrides: Partial<CapturedShare> = {}): CapturedShare {
  return { postId: "1001", account: anAccount({ accountId: "72", handle: "tea_tom" }), ...overrides };
}

export function aTally(overrides: Partial<Tally> = {}): Tally {
  return {
    place: { kind: "home" },
    payloads: 1,
    unreadable: 0,
    passed: 0,
    slots: 20,
    posts: 19,
    dropped: { tombstone: 1 },
    givenUp: 0,
    ...overrides,
  };
}

let batches = 0;

/** Every batch has an id of its own. */
export function aBatch(overrides: Partial<Batch> = {}): Batch {
  batches += 1;
  return {
    batchId: `batch-${batches}`,
    platform: "x",
    madeAt: now,
    posts: [aCaptured()],
    shares: [],
    tallies: [],
    ...overrides,
  };
}

export function aSubject(overrides: Partial<Subject> = {}): Subject {
  return {
    id: "acme",
    clientId: "house",
    kind: "own",
    name: "Acme Kettles",
    terms: ["Acme Kettles"],
    handles: ["acmekettles"],
    hashtags: ["acmekettles"],
    domains: ["acme-kettles.example"],
    exclusions: [],
    exactAccents: false,
    accounts: [{ platform: "x", handle: "acmekettles", accountId: "10" }],
    ...overrides,
  };
}

export function aCompetitor(overrides: Partial<Subject> = {}): Subject {
  return aSubject({
    id: "globex",
    kind: "competitor",
    name: "Globex",
    terms: ["Globex"],
    handles: ["globexhome"],
    hashtags: [],
    domains: [],
    accounts: [{ platform: "x", handle: "globexhome" }],
    ...overrides,
  });
}

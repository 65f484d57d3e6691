/** Rows to print. What is unknown is left out: `JSON.stringify` drops `undefined`, and nothing here is `null`. */

import { compileMatcher } from "@/lib/match/matcher";
import type { Counts } from "@/lib/model/counts";
import { countNames } from "@/lib/model/counts";
import type { Post } from "@/lib/model/post";
import type { Subject } from "@/lib/model/subject";
import type { Platform } from "@/lib/platforms/platform";

import type { Brand } from "./arguments";
import type { Found } from "./readings";

export function postRows(
  platform: Platform,
  readings: readonly Found[],
  brands: readonly Brand[],
): readonly string[] {
  const mentionsOf = mentionFinder(brands.map((brand) => subjectOf(brand, platform.site.id)));
  return readings.flatMap((reading) => {
    const byId = new Map(reading.posts.map((post) => [post.postId, post]));
    return reading.posts.map((post) => {
      const quoted = reading.quoted?.get(post.postId) ?? byId.get(post.quotedId ?? "");
      return JSON.stringify({ ...postRow(post), mentions: mentionsOf(post, quoted) });
    });
  });
}

function postRow(post: Post) {
  return {
    platform: post.platform,
    postId: post.postId,
    kind: post.kind,
    via: post.via,
    authorId: post.author.accountId,
    authorHandle: post.author.handle,
    authorName: post.author.name,
    text: post.text,
    lang: post.lang,
    postedAt: post.postedAt === undefined ? undefined : new Date(post.postedAt).toISOString(),
    url: post.url,
    parentId: post.parentId,
    rootId: post.rootId,
    sponsored: post.sponsored,
    counts: inOrder(post.counts),
  };
}

function inOrder(counts: Counts): Counts {
  return Object.fromEntries(countNames.map((name) => [name, counts[name]]));
}

function mentionFinder(subjects: readonly Subject[]) {
  const matcher = compileMatcher(subjects);
  const names = new Map(subjects.map(({ id, name }) => [id, name]));
  return (post: Post, quoted: Post | undefined) =>
    matcher
      .match(post, quoted)
      .map(({ subjectId, how, terms }) => ({ brand: names.get(subjectId), how, terms }));
}

/** Its handles are taken for its own accounts: a reply to one is addressed to the brand. */
function subjectOf({ name, terms }: Brand, platform: string): Subject {
  const handles = terms.filter((term) => term.startsWith("@")).map((term) => term.slice(1));
  const domains = terms.filter((term) => /^[a-z\d-]+(?:\.[a-z\d-]+)+$/i.test(term));
  return {
    id: name,
    clientId: "inspect",
    kind: "own",
    name,
    terms: terms.filter((term) => !/^[@#]/.test(term) && !domains.includes(term)),
    handles,
    hashtags: terms.filter((term) => term.startsWith("#")).map((term) => term.slice(1)),
    domains,
    exclusions: [],
    exactAccents: false,
    accounts: handles.map((handle) => ({ platform, handle })),
  };
}

export function personRows(platform: Platform, readings: readonly Found[]): readonly string[] {
  return readings
    .flatMap(({ people }) => people)
    .map(({ accountId, handle, name, followers, verified, url }) =>
      JSON.stringify({ platform: platform.site.id, accountId, handle, name, followers, verified, url }),
    );
}

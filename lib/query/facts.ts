/**
 * Conditions on what a post is, beside what it says. Three answers: a count or a time that nobody knows
 * neither satisfies a condition nor its opposite (`undefined`).
 */

import { dayOf } from "@/lib/kit/time";
import { fold } from "@/lib/match/fold";
import { foldHandle, hostOf } from "@/lib/match/literals";
import { zoneAt, zonesOf } from "@/lib/match/zones";
import type { Count } from "@/lib/model/counts";
import type { Post } from "@/lib/model/post";

import type { Bound, DayLimit, Has, Is, Leaf, TextLeaf, Trait } from "./query";

export type Answer = boolean | undefined;

export type Fact = Exclude<Leaf, TextLeaf>;

const questionMark = /[?？؟;՞፧]/gu;

/** @param timeZone in which days begin */
export function holdsFor(fact: Fact, post: Post, timeZone: string): Answer {
  if (fact.kind === "is") return isOf(fact, post);
  if (fact.kind === "has") return hasOf(fact, post);
  if (fact.kind === "bound") return isWithin(fact, countOf(fact, post));
  return fact.kind === "since" || fact.kind === "until"
    ? isInTime(fact, post, timeZone)
    : hasTrait(fact, post);
}

/** The figure that a bound is about; `undefined` = unknown. */
export function countOf({ count }: Bound, { author, counts }: Post): Count | undefined {
  return count === "followers" ? author.followers : counts[count];
}

/** An interval is within when all of it is, outside when none of it is. */
function isWithin({ least = 0, most = Number.POSITIVE_INFINITY }: Bound, count: Count | undefined): Answer {
  if (count === undefined) return undefined;
  const [low, high] = typeof count === "number" ? [count, count] : count;
  if (low >= least && high <= most) return true;
  return high < least || low > most ? false : undefined;
}

function isInTime({ kind, day }: DayLimit, { postedAt }: Post, timeZone: string): Answer {
  if (postedAt === undefined || !Number.isFinite(postedAt) || Math.abs(postedAt) > 8.64e15) return undefined;
  const posted = dayOf(postedAt, timeZone);
  return kind === "since" ? posted >= day : posted <= day;
}

function isOf({ text }: Is, post: Post): boolean {
  switch (text) {
    case "reply":
      return post.kind === "reply" || (post.kind !== "comment" && post.parentId !== undefined);
    case "quote":
      return post.kind === "quote" || post.quotedId !== undefined;
    case "repost":
    case "comment":
      return post.kind === text;
    case "sponsored":
      return post.sponsored;
    case "question":
      return asks(post);
    default:
      return text satisfies never;
  }
}

/** A question mark in the author's own words; addresses hold them too. */
function asks({ kind, text, bodyStart = 0 }: Post): boolean {
  if (kind === "repost") return false;
  const marks = Array.from(text.matchAll(questionMark), ({ index }) => index).filter((at) => at >= bodyStart);
  if (marks.length === 0) return false;
  const zones = zonesOf(text);
  return marks.some((at) => {
    const zone = zoneAt(zones, at, at + 1);
    // The one at its very end belongs to the sentence.
    return zone === undefined || zone.end === at + 1;
  });
}

function hasOf({ text }: Has, { links, card, media, kind }: Post): boolean {
  switch (text) {
    case "link":
      return links.length > 0 || card?.url !== undefined;
    case "image":
      return media.some((one) => one.kind === "image");
    case "video":
      return kind === "video" || media.some((one) => one.kind !== "image");
    default:
      return text satisfies never;
  }
}

function hasTrait({ kind, text }: Trait, post: Post): boolean {
  switch (kind) {
    case "author":
      return isAuthor(text, post);
    case "site":
      return isHost(hostOf(fold(post.url ?? "", true)), hostOf(fold(text, true)));
    case "url":
      return bareAddress(post.url ?? "").includes(bareAddress(text));
    case "platform":
      return post.platform === text;
    case "lang":
      return isLanguage(post.lang?.toLowerCase() ?? "", text);
    default:
      return kind satisfies never;
  }
}

/** By handle, by id, or by the whole name. */
function isAuthor(text: string, { author }: Post): boolean {
  const wanted = foldHandle(text);
  return (
    (author.handle !== undefined && foldHandle(author.handle) === wanted) ||
    author.accountId === text ||
    (author.name !== undefined && foldHandle(author.name).replace(/\s+/g, " ") === wanted)
  );
}

function isHost(host: string, wanted: string): boolean {
  return host !== "" && (host === wanted || host.endsWith(`.${wanted}`));
}

function bareAddress(address: string): string {
  return address.toLowerCase().replace(/^https?:\/\/(?:www\.)?/, "");
}

function isLanguage(language: string, wanted: string): boolean {
  return language === wanted || language.startsWith(`${wanted}-`);
}

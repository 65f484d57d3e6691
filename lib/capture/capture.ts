/**
 * From what a page showed to what the worker is told: gate → read → match → select. Pure: the time, the
 * worker's memory and the way out are passed in. Nothing that concerns no subject leaves it, but counts.
 */

import { createRecent } from "@/lib/kit/recent";
import { createTokenBucket } from "@/lib/kit/token-bucket";
import type { CapturedPost } from "@/lib/model/batch";
import type { CapturePlan, KeptConversations } from "@/lib/model/plan";
import type { Reading } from "@/lib/model/reading";
import type { Payload, Platform } from "@/lib/platforms/platform";

import { createDelivered } from "./delivered";
import { createEvidence } from "./evidence";
import type { Evidence } from "./evidence";
import type { Haul } from "./haul";
import { createRules } from "./rules";
import { answeredIds, selectPosts } from "./select-posts";
import type { Sighting } from "./select-posts";
import { emptyTally, screenTallyOf, tallyOf } from "./tally";
import { createWaitingRoom } from "./waiting-room";

export interface CaptureOptions {
  readonly platform: Platform;
  readonly deliver: (haul: Haul) => void;
  /** Asks the worker whether any of these ids is a kept mention or conversation. May take its time. */
  readonly isKept: (ids: readonly string[]) => Promise<boolean>;
  readonly now: () => number;
  /** Address of the page, for payloads that are not read and so do not say where they are shown. */
  readonly pageUrl: () => string;
}

export interface Capture {
  /** `undefined` = nothing is set up: nothing is read. */
  follow(plan: CapturePlan | undefined, kept: KeptConversations): void;
  takePayload(payload: Payload): void;
  /** A payload that is known only by its being too long, or not readable. */
  takeUnreadable(): void;
  /** What was read elsewhere: the page's embedded answers, or its markup. */
  takeReading(reading: Sighting, source: CapturedPost["source"]): void;
  /** These were given up on the way: seen again, they are delivered again. */
  forget(postIds: readonly string[]): void;
  /** Since the page was opened. */
  status(): { readonly checked: number; readonly mentions: number; readonly isOn: boolean };
  /** What could not be read last. */
  readonly evidence: Evidence;
}

/** Mentions and conversations that this page found: the worker tells of them only later. */
const pageMemory = 5000;
/**
 * Where the gate rules everything out, nobody would see that the responses have changed. So now and then one
 * is read all the same, for its counts alone, until one holds posts.
 */
const probeEveryMs = 5 * 60_000;
const probeChars = 3_000_000;
const probeCharsPerSecond = 10_000;

export function createCapture(options: CaptureOptions): Capture {
  const { platform, deliver, now } = options;
  const waiting = createWaitingRoom();
  const rules = createRules();
  const delivered = createDelivered();
  const foundHere = createRecent<string, true>(pageMemory);
  const mentionIds = createRecent<string, true>(pageMemory);
  const checkedIds = createRecent<string, true>(pageMemory);
  const evidence = createEvidence();
  const mayProbe = createTokenBucket(probeChars, probeCharsPerSecond, now);
  let fruitAt = Number.NEGATIVE_INFINITY;
  let plan: CapturePlan | undefined;
  let isFollowing = false;
  let kept = new Set<string>();
  let checked = 0;
  let mentions = 0;

  const isKnown = (id: string): boolean => kept.has(id) || foundHere.has(id);
  const isOn = (): boolean =>
    plan?.isOn === true && plan.subjects.length > 0 && plan.sites.includes(platform.site.id);
  const placeNow = () => platform.placeOf(options.pageUrl());

  function mayMatter(payload: Payload): boolean {
    if (rules.gate().mayMatter(payload.text) || platform.isCreation(payload)) return true;
    if (kept.size === 0 && foundHere.size === 0) return false;
    for (const id of platform.conversationIdsIn(payload.text)) if (isKnown(id)) return true;
    return false;
  }

  function read(payload: Payload): void {
    const matters = mayMatter(payload);
    if (!matters && !isProbe(payload)) {
      deliver(onlyTally({ ...emptyTally(placeNow()), payloads: 1, passed: 1 }));
      return;
    }
    const reading = platform.readPayload(payload);
    judge(payload, reading);
    if (!reading) unreadable();
    else if (matters) take(reading, "response");
    else {
      check(reading);
      deliver(onlyTally(tallyOf(reading)));
    }
  }

  function isProbe({ text }: Payload): boolean {
    return Math.abs(now() - fruitAt) >= probeEveryMs && mayProbe(text.length);
  }

  /** Keeps in mind what could not be read, and that something could. */
  function judge({ text }: Payload, reading: Reading | undefined): void {
    const isUnread = !reading || (reading.dropped.unreadable ?? 0) > 0;
    if (isUnread || (reading.slots === 0 && fruitAt < 0)) evidence.keepResponse(text, now(), isUnread);
    if (!reading || reading.isOwnWriting || reading.posts.length === 0) return;
    evidence.noteFruit();
    fruitAt = now();
  }

  /** Posts that the person may have seen, each counted once. */
  function check({ posts, isOwnWriting }: Sighting): void {
    if (isOwnWriting) return;
    for (const { postId, via } of posts) {
      if (via !== undefined || postId === "") continue;
      if (!checkedIds.has(postId)) checked += 1;
      checkedIds.set(postId, true);
    }
  }

  function unreadable(): void {
    deliver(onlyTally({ ...emptyTally(placeNow()), payloads: 1, unreadable: 1 }));
  }

  function take(reading: Sighting, source: CapturedPost["source"]): void {
    const matcher = rules.matcher();
    const selection = selectPosts(reading, {
      match: (post, quoted) => matcher.match(post, quoted),
      isKnown,
      seenAt: now(),
      source,
    });
    const tally = source === "dom" ? screenTallyOf(reading) : tallyOf(reading);
    check(reading);
    for (const captured of selection.posts) remember(captured);
    const posts = selection.posts.filter((captured) => delivered.isNews(captured, now()));
    const isTold = posts.length > 0 || selection.shares.length > 0;
    const isCounted = source !== "dom" || tally.screen !== undefined;
    if (isTold || isCounted) {
      deliver({ posts, shares: selection.shares, tallies: isCounted ? [tally] : [] });
    }
    for (const captured of selection.unsure) void ask(captured);
  }

  function remember({ post, matches }: CapturedPost): void {
    if (matches.length === 0) return;
    foundHere.set(post.postId, true);
    if (post.rootId !== undefined) foundHere.set(post.rootId, true);
    if (!mentionIds.has(post.postId)) mentions += 1;
    mentionIds.set(post.postId, true);
  }

  async function ask(captured: CapturedPost): Promise<void> {
    const isAnswer = await options.isKept(answeredIds(captured.post)).catch(() => false);
    if (isAnswer) deliver({ posts: [captured], shares: [], tallies: [] });
  }

  return {
    follow: (next, keptNow) => {
      plan = next;
      rules.follow(next);
      isFollowing = true;
      kept = new Set(Object.hasOwn(keptNow, platform.site.id) ? keptNow[platform.site.id] : []);
      const { payloads, lost } = waiting.leave();
      if (!isOn()) return;
      for (let index = 0; index < lost; index += 1) unreadable();
      for (const payload of payloads) read(payload);
    },
    takePayload: (payload) => {
      if (!isFollowing) waiting.enter(payload);
      else if (isOn()) read(payload);
    },
    takeUnreadable: () => {
      if (isOn()) unreadable();
    },
    takeReading: (reading, source) => {
      if (isOn()) take(reading, source);
    },
    forget: (postIds) => {
      for (const postId of postIds) delivered.forget(postId);
    },
    status: () => ({ checked, mentions, isOn: isOn() }),
    evidence,
  };
}

function onlyTally(tally: Haul["tallies"][number]): Haul {
  return { posts: [], shares: [], tallies: [tally] };
}

/**
 * From what a page showed to what the worker is told: gate → read → match → select. Pure: the time, the
 * worker's memory and the way out are passed in. Nothing that concerns no subject leaves it, but counts.
 */

import { createRecent } from "@/lib/kit/recent";
import { createTokenBucket } from "@/lib/kit/token-bucket";
import type { CapturedPost, Tally } from "@/lib/model/batch";
import type { CapturePlan, KeptConversations } from "@/lib/model/plan";
import type { Reading } from "@/lib/model/reading";
import type { Figures } from "@/lib/platforms/figures";
import type { Payload, Platform } from "@/lib/platforms/platform";

import type { Circles } from "./circles";
import { createDelivered } from "./delivered";
import { createEvidence } from "./evidence";
import type { Evidence } from "./evidence";
import type { Haul } from "./haul";
import type { Pace, Steps } from "./pace";
import { createRules } from "./rules";
import { answeredIds, selectPosts } from "./select-posts";
import type { Sighting } from "./select-posts";
import { createSettled } from "./settled";
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
  /** BCP 47, in which the page is written; "" or absent = unknown. */
  readonly language?: (() => string) | undefined;
  /** Reads shortened counts, once there is what can. */
  readonly figures?: Figures | undefined;
  readonly circles?: Circles | undefined;
  readonly pace: Pick<Pace, "run">;
}

export interface Capture {
  /** `undefined` = nothing is set up: nothing is read. */
  follow(plan: CapturePlan | undefined, kept: KeptConversations): void;
  takePayload(payload: Payload): void;
  /** A script of the page that carries answers in itself: see `Platform.islands`. */
  takeScript(script: string): void;
  /** The page is there: no more of its own scripts will come. */
  endScripts(): void;
  /** A payload that is known only by its being too long, or not readable. */
  takeUnreadable(): void;
  /** What was read elsewhere: the page's markup. */
  takeReading(reading: Sighting, source: CapturedPost["source"]): void;
  /** These were given up on the way: seen again, they are delivered again. */
  forget(postIds: readonly string[]): void;
  /** It was read in full, or ruled out, and concerns nobody: its markup need not be read. */
  isSettled(postId: string): boolean;
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
/** To be handed over takes a post its time, too. */
const postsAtOnce = 20;

export function createCapture(options: CaptureOptions): Capture {
  const { platform, deliver, now, circles, pace } = options;
  const waiting = createWaitingRoom();
  const rules = createRules(platform, circles?.compileKeeping);
  const acquaintance = circles?.createAcquaintance((account) => rules.isOurs(account));
  const delivered = createDelivered();
  const foundHere = createRecent<string, true>(pageMemory);
  const mentionIds = createRecent<string, true>(pageMemory);
  const checkedIds = createRecent<string, true>(pageMemory);
  const settled = createSettled((text) => platform.postIdsIn?.(text) ?? []);
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
  const language = (): string | undefined => options.language?.() || undefined;
  const pageIslands = circles?.createPageIslands({
    islands: platform.islands,
    mayMatter: concernsUs,
    figures: (text) => options.figures?.(text),
    placeNow,
  });

  function concernsUs(text: string): boolean {
    if (rules.gate().mayMatter(text)) return true;
    if (acquaintance?.isOursIn(text)) return true;
    if (kept.size === 0 && foundHere.size === 0) return false;
    for (const id of platform.conversationIdsIn(text)) if (isKnown(id)) return true;
    return false;
  }

  function* read(sent: Payload): Steps {
    const payload = { ...sent, language: language(), figures: options.figures };
    const isCreation = platform.isCreation(payload);
    // Compiled here, where it was not yet.
    rules.gate();
    yield;
    const matters = isCreation || concernsUs(payload.text);
    if (!matters && !isProbe(payload)) {
      settled.addAllIn(payload.text);
      deliver(onlyTally({ ...emptyTally(placeNow()), payloads: 1, passed: 1 }));
      return;
    }
    yield;
    const part = matters && !isCreation ? platform.cut?.(payload, concernsUs) : undefined;
    yield;
    const partial = part && platform.readPayload({ ...payload, ...part });
    const reading = partial ?? platform.readPayload(payload);
    if (partial) for (const text of part.leftOut) settled.addAllIn(text);
    yield;
    judge(payload, reading);
    if (!reading) unreadable();
    else if (matters) yield* take(reading, "response");
    else {
      check(reading);
      settle(reading, []);
      deliver(onlyTally(tallyOf(reading)));
    }
  }

  function readScript(script: string): void {
    const { readings, passed, unreadable: bad } = pageIslands?.take(script) ?? noScript;
    for (let index = 0; index < bad; index += 1) unreadable();
    if (passed > 0) deliver(onlyTally({ ...emptyTally(placeNow()), payloads: passed, passed }));
    for (const { reading, counted } of readings) {
      pace.run(take(reading, "island", { ...emptyTally(reading.place), payloads: 1, ...counted }));
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

  function* take(
    sighting: Sighting,
    source: CapturedPost["source"],
    tally = tallyFor(sighting, source),
  ): Steps {
    const matcher = rules.matcher();
    const mayKeep = rules.keeping();
    const reading = acquaintance ? { ...sighting, posts: acquaintance.complete(sighting.posts) } : sighting;
    const selection = yield* selectPosts(reading, {
      match: (post, quoted) => matcher.match(post, quoted),
      mayKeep: (post) => mayKeep(post, reading.place),
      isKnown,
      seenAt: now(),
      source,
    });
    check(reading);
    if (source !== "dom") settle(reading, selection.posts);
    for (const captured of selection.posts) remember(captured);
    const posts = selection.posts.filter((captured) => delivered.isNews(captured, now()));
    const isTold = posts.length > 0 || selection.shares.length > 0;
    const isCounted = source !== "dom" || tally.screen !== undefined;
    if (isTold || isCounted) {
      let rest = { shares: selection.shares, tallies: isCounted ? [tally] : [] };
      for (let start = 0; start === 0 || start < posts.length; start += postsAtOnce) {
        deliver({ ...rest, posts: posts.slice(start, start + postsAtOnce) });
        rest = { shares: [], tallies: [] };
        yield;
      }
    }
    for (const captured of selection.unsure) void ask(captured);
  }

  function settle({ posts, isOwnWriting }: Sighting, selected: readonly CapturedPost[]): void {
    if (isOwnWriting) return;
    const ids = new Set(selected.map(({ post }) => post.postId));
    for (const { postId } of posts) if (!ids.has(postId)) settled.add(postId);
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
      if (next?.version !== plan?.version) settled.clear();
      plan = next;
      rules.follow(next);
      acquaintance?.forgetOurs();
      isFollowing = true;
      kept = new Set(Object.hasOwn(keptNow, platform.site.id) ? keptNow[platform.site.id] : []);
      const { payloads, scripts, lost } = waiting.leave();
      if (!isOn()) return;
      for (let index = 0; index < lost; index += 1) unreadable();
      for (const payload of payloads) pace.run(read(payload));
      for (const script of scripts) readScript(script);
    },
    takePayload: (payload) => {
      if (!isFollowing) waiting.enter(payload);
      else if (isOn()) pace.run(read(payload));
    },
    takeScript: (script) => {
      if (!isFollowing) waiting.enterScript(script);
      else if (isOn()) readScript(script);
    },
    endScripts: () => pageIslands?.close(),
    takeUnreadable: () => {
      if (isOn()) unreadable();
    },
    takeReading: (reading, source) => {
      if (isOn()) pace.run(take(reading, source));
    },
    forget: (postIds) => {
      for (const postId of postIds) delivered.forget(postId);
    },
    status: () => ({ checked, mentions, isOn: isOn() }),
    isSettled: (postId) => settled.has(postId),
    evidence,
  };
}

const noScript = { readings: [], passed: 0, unreadable: 0 };

function tallyFor(reading: Sighting, source: CapturedPost["source"]): Tally {
  return source === "dom" ? screenTallyOf(reading) : tallyOf(reading);
}

function onlyTally(tally: Haul["tallies"][number]): Haul {
  return { posts: [], shares: [], tallies: [tally] };
}

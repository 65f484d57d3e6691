/**
 * Brings what was captured to the worker, and keeps it until the worker says that it is durable. The
 * worker may be asleep, restarting, or unable to write: a batch is sent again under the same id, later
 * and later, as long as the page lives. Memory is bounded; what finds no room is counted, never forgotten.
 */

import { toWire } from "@/lib/kit/wire";
import type { Batch, Receipt, Viewer } from "@/lib/model/batch";

import { createCollection } from "./collection";
import type { Haul } from "./haul";
import { createParcels } from "./parcels";

export interface CourierOptions {
  /** Id of the platform. */
  readonly platform: string;
  /** Who is logged in on this page now: said with every batch. */
  readonly viewer?: (() => Viewer | undefined) | undefined;
  /** Whether this page's responses are copied; `undefined` while that is not known yet. */
  readonly hasTap?: (() => boolean | undefined) | undefined;
  readonly send: (batch: Batch) => Promise<Receipt>;
  /** The extension was reloaded or removed: this page's scripts can never reach it again. */
  readonly isGone: () => boolean;
  readonly onGone: () => void;
  /** What may have no time to wait for an answer. May be none, or the same again. */
  readonly onLeft: (batches: readonly Batch[]) => void;
  /** Posts that found no room. Seen again, they may be tried again. */
  readonly onGivenUp: (postIds: readonly string[]) => void;
  readonly now: () => number;
  readonly newId: () => string;
}

export interface Courier {
  add(haul: Haul): void;
  /** Sends everything at once, and offers what is not acknowledged to be written down: the page may be about to go. */
  flush(): void;
  /** The page came back from the back-forward cache: answers that were awaited never came. */
  resume(): void;
  stop(): void;
  status(): { readonly pending: number; readonly givenUp: number };
}

/** Posts wait for company, but never as long as 250 ms; counts alone have time. */
const postsWaitMs = 150;
const talliesWaitMs = 5000;
const postsPerBatch = 50;
/** What may be in memory, collected and unacknowledged together. */
const mostPosts = 2000;
const mostChars = 8_000_000;

export function createCourier(options: CourierOptions): Courier {
  const collection = createCollection();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let timerMs = Number.POSITIVE_INFINITY;
  let givenUp = 0;
  let isStopped = false;

  const parcels = createParcels({
    ...options,
    onReceipt: ({ refused }, { posts }) => {
      const items = Object.values(refused).reduce((sum, count) => sum + count, 0);
      // The worker has counted them in the same transaction; here they are only shown on the page's own line.
      givenUp += Math.min(items, posts.length);
    },
    onGone: () => {
      stop();
      options.onGone();
    },
  });

  function giveUp(mentions: number): void {
    if (mentions === 0) return;
    givenUp += mentions;
    collection.addGivenUp(mentions);
    sealWithin(talliesWaitMs);
  }

  function hasRoom(): boolean {
    const posts = collection.posts + collection.shares + parcels.items;
    return posts < mostPosts && collection.size + parcels.size < mostChars;
  }

  function sealWithin(ms: number): void {
    if (ms >= timerMs) return;
    clearTimeout(timer);
    timerMs = ms;
    timer = setTimeout(seal, ms);
  }

  function seal(): void {
    clearTimeout(timer);
    timerMs = Number.POSITIVE_INFINITY;
    if (isStopped || collection.isEmpty) return;
    for (const { size, ...load } of collection.seal(postsPerBatch)) {
      const { newId, platform, now, viewer, hasTap } = options;
      const head = { batchId: newId(), platform, madeAt: now(), viewer: viewer?.(), hasTap: hasTap?.() };
      parcels.add({ ...toWire(head).value, ...load }, size);
    }
  }

  function stop(): void {
    isStopped = true;
    clearTimeout(timer);
    collection.seal(postsPerBatch);
    parcels.stop();
  }

  function add({ posts, shares, tallies, exposed = [] }: Haul): void {
    if (isStopped) return;
    for (const tally of tallies) collection.addTally(tally);
    for (const seen of exposed) collection.addExposed(seen);
    const refused = posts.filter((post) => {
      const isTaken = hasRoom();
      if (isTaken) collection.addPost(post);
      return !isTaken;
    });
    for (const share of shares) if (hasRoom()) collection.addShare(share);
    giveUp(refused.filter(({ matches }) => matches.length > 0).length);
    if (refused.length > 0) options.onGivenUp(refused.map(({ post }) => post.postId));
    if (collection.posts >= postsPerBatch) seal();
    else sealWithin(collection.posts + collection.shares > 0 ? postsWaitMs : talliesWaitMs);
  }

  return {
    add,
    flush: () => {
      seal();
      parcels.sendAll();
      options.onLeft(parcels.waiting);
    },
    resume: () => parcels.startOver(),
    stop,
    status: () => ({ pending: collection.posts + parcels.posts, givenUp }),
  };
}

/** Batches that the worker has not acknowledged, each with its own next attempt. */

import type { Batch, Receipt } from "@/lib/model/batch";

export interface ParcelsOptions {
  readonly send: (batch: Batch) => Promise<Receipt>;
  readonly isGone: () => boolean;
  readonly onGone: () => void;
  /** Once for each batch. */
  readonly onReceipt: (receipt: Receipt, batch: Batch) => void;
}

export interface Parcels {
  /** @param size length of its posts as JSON. */
  add(batch: Batch, size: number): void;
  /** Sends now whatever is not on its way. */
  sendAll(): void;
  /** Sends everything again: no answer that was awaited will come. */
  startOver(): void;
  stop(): void;
  /** Not acknowledged. */
  readonly waiting: readonly Batch[];
  readonly posts: number;
  /** Posts and shares. */
  readonly items: number;
  readonly size: number;
}

interface Parcel {
  readonly batch: Batch;
  readonly size: number;
  attempts: number;
  isUnderWay: boolean;
  /** The next attempt, or while it is under way: the end of patience. */
  timer: ReturnType<typeof setTimeout> | undefined;
}

/** An answer that takes longer will not come; should it come nevertheless, it counts. */
const patienceMs = 30_000;
const firstPauseMs = 500;
const longestPauseMs = 30_000;

export function createParcels({ send, isGone, onGone, onReceipt }: ParcelsOptions): Parcels {
  const parcels = new Map<string, Parcel>();

  async function attempt(parcel: Parcel): Promise<void> {
    clearTimeout(parcel.timer);
    parcel.attempts += 1;
    parcel.isUnderWay = true;
    const { attempts } = parcel;
    parcel.timer = setTimeout(() => failed(parcel, attempts), patienceMs);
    try {
      arrived(parcel, await send(parcel.batch));
    } catch {
      failed(parcel, attempts); // Not lost: it stays here and is sent again.
    }
  }

  function arrived(parcel: Parcel, receipt: Receipt): void {
    clearTimeout(parcel.timer);
    if (parcels.delete(parcel.batch.batchId)) onReceipt(receipt, parcel.batch);
  }

  function failed(parcel: Parcel, attempts: number): void {
    if (parcel.attempts !== attempts || !parcels.has(parcel.batch.batchId)) return;
    clearTimeout(parcel.timer);
    if (isGone()) {
      onGone();
      return;
    }
    parcel.isUnderWay = false;
    const pauseMs = Math.min(longestPauseMs, firstPauseMs * 2 ** (attempts - 1));
    parcel.timer = setTimeout(() => void attempt(parcel), pauseMs);
  }

  const sum = (size: (parcel: Parcel) => number): number =>
    [...parcels.values()].reduce((total, parcel) => total + size(parcel), 0);

  return {
    add: (batch, size) => {
      const parcel = { batch, size, attempts: 0, isUnderWay: false, timer: undefined };
      parcels.set(batch.batchId, parcel);
      void attempt(parcel);
    },
    sendAll: () => {
      for (const parcel of parcels.values()) if (!parcel.isUnderWay) void attempt(parcel);
    },
    startOver: () => {
      for (const parcel of parcels.values()) void attempt(parcel);
    },
    stop: () => {
      for (const parcel of parcels.values()) clearTimeout(parcel.timer);
      parcels.clear();
    },
    get waiting() {
      return [...parcels.values()].map(({ batch }) => batch);
    },
    get posts() {
      return sum(({ batch }) => batch.posts.length);
    },
    get items() {
      return sum(({ batch }) => batch.posts.length + batch.shares.length);
    },
    get size() {
      return sum(({ size }) => size);
    },
  };
}

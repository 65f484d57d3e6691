/**
 * Counts what was really looked at: an item counts once for each place when at least half of it, or as
 * much of it as fills half of the screen, was in view for a moment. Which post it was stays here: out go
 * short keyed hashes. One observer, no layout read.
 */

import { createRecent } from "@/lib/kit/recent";
import type { Place } from "@/lib/model/place";

/** Posts that were seen at one place. */
export interface Exposed {
  readonly place: Place;
  /** One for each post, by the hash that was passed in; no other trace of it. */
  readonly hashes: readonly string[];
}

interface ExposureOptions {
  readonly window: Window & typeof globalThis;
  /** Of the day and viewer: see lib/kit/keyed-hash. */
  readonly hash: (postId: string) => Promise<string>;
  /** Several posts at once, at the latest a second after they were seen. */
  onExposed(batch: readonly Exposed[]): void;
}

export interface Exposure {
  /** Counts `element` when it is seen. Again with another post, when the page uses the element anew. */
  track(element: Element, postId: string, place: Place): void;
  /** A new day or another viewer: everything that is tracked from now on counts anew, under another hash. */
  renew(hash: ExposureOptions["hash"]): void;
  stop(): void;
  /** Elements that are held right now, and posts remembered as counted. */
  held(): { readonly elements: number; readonly remembered: number };
}

const momentMs = 500;
const collectMs = 1000;
const mostRemembered = 5000;
/** Past that many, elements that have left the page are looked for and let go. */
const mostElements = 200;
/** Tall items never show half of themselves: their share of the screen is asked for at each of these. */
const thresholds = [0.05, 0.1, 0.2, 0.3, 0.4, 0.5];

interface Tracked {
  readonly postId: string;
  readonly place: Place;
}

export function createExposure(options: ExposureOptions): Exposure {
  const { window } = options;
  const { document } = window;
  const tracked = new Map<Element, Tracked>();
  /** Since when each has been in view; of the clock that only goes forward. */
  const inView = new Map<Element, number>();
  let counted = createRecent<string, true>(mostRemembered);
  const collected = new Map<string, { place: Place; hashes: string[] }>();
  let { hash } = options;
  let due: number | undefined;
  let delivery: number | undefined;

  const observer = new window.IntersectionObserver(
    (entries) => {
      for (const entry of entries) follow(entry);
      schedule();
    },
    { threshold: thresholds },
  );

  function follow({
    target,
    isIntersecting,
    intersectionRatio,
    intersectionRect,
    rootBounds,
  }: IntersectionObserverEntry): void {
    const screenHeight = rootBounds?.height ?? window.innerHeight;
    const isShown =
      isIntersecting && (intersectionRatio >= 0.5 || intersectionRect.height * 2 >= screenHeight);
    if (!isShown) inView.delete(target);
    else if (!inView.has(target)) inView.set(target, window.performance.now());
  }

  function schedule(): void {
    window.clearTimeout(due);
    if (inView.size === 0 || document.visibilityState !== "visible") return;
    const first = Math.min(...inView.values());
    due = window.setTimeout(count, Math.max(0, first + momentMs - window.performance.now()));
  }

  function count(): void {
    const now = window.performance.now();
    for (const [element, since] of inView) {
      if (now - since < momentMs) continue;
      const item = tracked.get(element);
      release(element);
      // It may have been taken off the page within the moment.
      if (item !== undefined && element.isConnected) void collect(item);
    }
    schedule();
  }

  async function collect({ postId, place }: Tracked): Promise<void> {
    const placeKey = JSON.stringify([place.kind, place.detail]);
    const key = `${placeKey} ${postId}`;
    if (counted.has(key)) return;
    counted.set(key, true);
    const made = hash;
    const name = await made(postId);
    // The day ended meanwhile: its key is gone, and the post may still be counted for the new one.
    if (made !== hash) return;
    const entry = collected.get(placeKey) ?? { place, hashes: [] };
    entry.hashes.push(name);
    collected.set(placeKey, entry);
    delivery ??= window.setTimeout(deliver, collectMs);
  }

  function deliver(): void {
    window.clearTimeout(delivery);
    delivery = undefined;
    if (collected.size === 0) return;
    const batch = [...collected.values()];
    collected.clear();
    options.onExposed(batch);
  }

  function release(element: Element): void {
    observer.unobserve(element);
    tracked.delete(element);
    inView.delete(element);
  }

  function sweep(): void {
    for (const element of tracked.keys()) if (!element.isConnected) release(element);
  }

  /** Nobody looks at a tab that is hidden; what comes back into view begins its moment anew. */
  function turn(): void {
    const now = window.performance.now();
    for (const element of inView.keys()) inView.set(element, now);
    schedule();
    if (document.visibilityState !== "visible") deliver();
  }

  document.addEventListener("visibilitychange", turn);
  window.addEventListener("pagehide", deliver);

  return {
    track(element, postId, place) {
      const known = tracked.get(element);
      if (known?.postId === postId) return;
      if (known !== undefined) release(element);
      if (counted.has(`${JSON.stringify([place.kind, place.detail])} ${postId}`)) return;
      tracked.set(element, { postId, place });
      observer.observe(element);
      if (tracked.size > mostElements) sweep();
    },
    renew(next) {
      deliver();
      hash = next;
      counted = createRecent(mostRemembered);
    },
    stop() {
      observer.disconnect();
      window.clearTimeout(due);
      deliver();
      document.removeEventListener("visibilitychange", turn);
      window.removeEventListener("pagehide", deliver);
      tracked.clear();
      inView.clear();
    },
    held: () => ({ elements: tracked.size, remembered: counted.size }),
  };
}

/**
 * Follows a page that scrolls for ever: reads each item when it appears and when it changed, a little at a
 * time, after the page has drawn. Asleep it costs nothing, and it never keeps an element that is gone. It
 * knows no site, changes nothing in the page, and reads no layout.
 */

import { createRecent } from "@/lib/kit/recent";
import { textHash } from "@/lib/kit/text-hash";

export interface WatchOptions<Reading extends object> {
  readonly window: Window;
  /** Selects every element that may be an item. */
  readonly articles: string;
  /** What can be said of it at little cost; `undefined` = only reading tells. It must not throw. */
  glance?: ((article: Element) => Glanced | undefined) | undefined;
  /** An item that need not be read. */
  isSettled?(key: string): boolean;
  /** `undefined` = no item. It must not throw. */
  read(article: Element): Reading | undefined;
  /** What tells two items apart; `undefined` for one that could not be read. */
  keyOf(reading: Reading): string | undefined;
  /**
   * After each stretch of looking: readings that are new or changed since they were last told, in the order of
   * the page. None, where everything that was looked at is known.
   */
  onChanged(readings: readonly Reading[]): void;
  /** Every item that was read. */
  onArticle?(article: Element, reading: Reading): void;
  /** Every item that is known without being read: it may be drawn anew, as another element. */
  onKnown?(article: Element, key: string): void;
  /** Default: whether `window` stands in another one. Frames are left alone. */
  readonly isFrame?: boolean;
}

/** Which item it is, and what changes when it changes. */
export interface Glanced {
  readonly key: string;
  readonly print: string;
}

export interface Watch {
  stop(): void;
  /** Forgets what was told and tells again what is on the page: after a change of what matters. */
  retell(): void;
  /** What is held right now: elements to be looked at, and items remembered. */
  held(): { readonly waiting: number; readonly remembered: number };
}

/** Time at a stretch, in milliseconds: half of a frame. */
const stretchMs = 8;
/** A tab in the background draws no frames. */
const withoutFrameMs = 250;
/** More changes than that at once are cheaper found by one look at the whole page. */
const mostWaiting = 500;
const mostRemembered = 2000;
/** Counts change in labels; all else that changes comes as new elements. */
const changes: MutationObserverInit = {
  childList: true,
  subtree: true,
  attributes: true,
  attributeFilter: ["aria-label"],
};

export function watch<Reading extends object>(options: WatchOptions<Reading>): Watch {
  const { window, articles } = options;
  const { document } = window;
  const waiting = new Set<Element>();
  let told = createRecent<string, string>(mostRemembered);
  /** Items without a key, so that each is told once. */
  let nameless = new WeakSet<Element>();
  let isWhole = false;
  let isAwake = false;
  let isAway = false;
  let isStopped = options.isFrame ?? window.top !== window;
  let frame = 0;
  let timer: number | undefined;

  const observer = new MutationObserver((records) => {
    for (const record of records) note(record);
    if (waiting.size > mostWaiting) lookAtWhole();
    if (isWhole || waiting.size > 0) schedule();
  });

  function note({ target, addedNodes }: MutationRecord): void {
    if (isWhole) return;
    const around = isElement(target) ? target.closest(articles) : null;
    if (around !== null) waiting.add(around);
    else for (const node of addedNodes) if (isElement(node)) waiting.add(node);
  }

  function lookAtWhole(): void {
    isWhole = true;
    waiting.clear();
  }

  function schedule(): void {
    if (timer !== undefined) return;
    timer = window.setTimeout(work, withoutFrameMs);
    frame = window.requestAnimationFrame(() => {
      window.clearTimeout(timer);
      // A task of its own: the frame is drawn first.
      timer = window.setTimeout(work, 0);
    });
  }

  function unschedule(): void {
    window.clearTimeout(timer);
    window.cancelAnimationFrame(frame);
    timer = undefined;
  }

  function work(): void {
    unschedule();
    const until = window.performance.now() + stretchMs;
    const changed: Reading[] = [];
    if (isWhole) for (const article of document.querySelectorAll(articles)) waiting.add(article);
    isWhole = false;
    let looked = 0;
    for (const element of waiting) {
      if (window.performance.now() >= until) break;
      waiting.delete(element);
      looked += 1;
      if (element.isConnected) look(element, changed);
    }
    if (waiting.size > 0) schedule();
    if (looked > 0) options.onChanged(changed);
  }

  /** An element that was added is an item or holds some, which then wait for their own turn. */
  function look(element: Element, changed: Reading[]): void {
    if (!element.matches(articles)) {
      for (const article of element.querySelectorAll(articles)) waiting.add(article);
      return;
    }
    const glanced = options.glance?.(element);
    if (glanced && (told.get(glanced.key) === glanced.print || options.isSettled?.(glanced.key))) {
      options.onKnown?.(element, glanced.key);
      return;
    }
    const reading = options.read(element);
    if (reading === undefined) return;
    options.onArticle?.(element, reading);
    if (isNews(element, reading, glanced)) changed.push(reading);
  }

  function isNews(element: Element, reading: Reading, glanced: Glanced | undefined): boolean {
    const key = options.keyOf(reading);
    if (key === undefined) {
      const isNew = !nameless.has(element);
      nameless.add(element);
      return isNew;
    }
    const print = glanced?.key === key ? glanced.print : String(textHash(JSON.stringify(reading)));
    const isChanged = told.get(key) !== print;
    told.set(key, print);
    return isChanged;
  }

  function review(): void {
    const isInView = document.visibilityState === "visible" && !isPrerendering(document);
    if (isInView && !isAway && !isStopped) wake();
    else sleep();
  }

  function wake(): void {
    if (isAwake) return;
    isAwake = true;
    observer.observe(document, changes);
    lookAtWhole();
    schedule();
  }

  /** What is already there is read before: the tab may be closing. */
  function sleep(): void {
    if (!isAwake) return;
    isAwake = false;
    for (const record of observer.takeRecords()) note(record);
    observer.disconnect();
    if (!isStopped) work();
    unschedule();
    waiting.clear();
  }

  const leave = () => {
    isAway = true;
    review();
  };
  const comeBack = () => {
    isAway = false;
    review();
  };

  if (!isStopped) {
    document.addEventListener("visibilitychange", review);
    document.addEventListener("prerenderingchange", review);
    window.addEventListener("pagehide", leave);
    window.addEventListener("pageshow", comeBack);
    review();
  }

  return {
    stop() {
      isStopped = true;
      document.removeEventListener("visibilitychange", review);
      document.removeEventListener("prerenderingchange", review);
      window.removeEventListener("pagehide", leave);
      window.removeEventListener("pageshow", comeBack);
      sleep();
    },
    retell() {
      told = createRecent(mostRemembered);
      nameless = new WeakSet();
      if (!isAwake) return;
      lookAtWhole();
      schedule();
    },
    held: () => ({ waiting: waiting.size, remembered: told.size }),
  };
}

/** Chromium draws a page ahead of its being opened. */
function isPrerendering(document: Document): boolean {
  return "prerendering" in document && document.prerendering === true;
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

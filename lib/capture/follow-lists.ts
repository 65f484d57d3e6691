/**
 * Follows the lists of people that the user opens: which post the press asked about, then who of the list
 * comes into view, until it is closed. Nothing is opened, pressed or scrolled by us, and nobody is told of
 * before somebody has said that the list is wanted. It knows no site, and changes nothing in the page.
 */

import type { Post } from "@/lib/model/post";
import { reactionLimits, type Reactor, type ReactionSighting } from "@/lib/model/reaction";
import type { ListReader } from "@/lib/platforms/list-reader";

export interface FollowListsOptions {
  readonly window: Window & typeof globalThis;
  readonly lists: ListReader;
  /** Answers whether more of this list is wanted, when what was told is durable. */
  readonly tell: (sighting: ReactionSighting) => Promise<{ readonly isWanted: boolean }>;
  readonly now: () => number;
}

export interface FollowedLists {
  open(): void;
  close(): void;
}

/** A dialog that comes later was opened by something else. */
const patienceMs = 10_000;
const lookAfterMs = 200;
const collectMs = 400;
/** Half of a name is enough to read it. */
const inView: IntersectionObserverInit = { threshold: 0.5 };
/** After so many failures in a row the list is let go: it can be opened again. */
const mostFailures = 5;

export function followLists(options: FollowListsOptions): FollowedLists {
  const { window, lists } = options;
  const { document } = window;
  let isOpen = false;
  let awaited: { readonly stop: () => void } | undefined;
  let followed: { readonly stop: () => void } | undefined;

  /** Only what the user did: a page can make events, too. */
  function onPress(event: Event): void {
    if (!event.isTrusted || !isPress(event)) return;
    awaited?.stop();
    const [target] = event.composedPath();
    if (!(target instanceof window.Element)) return;
    const post = lists.postOf(target, document.documentElement.lang);
    if (post !== undefined && post.postId !== "") awaitList(post);
  }

  function awaitList(post: Post): void {
    const before = new Set(document.querySelectorAll(lists.dialogs));
    const { href } = window.location;
    const observer = new window.MutationObserver(() => {
      for (const dialog of document.querySelectorAll(lists.dialogs)) {
        if (before.has(dialog)) continue;
        stop();
        if (window.location.href !== href) return;
        followed?.stop();
        followed = followList(dialog, post, options);
        return;
      }
    });
    const timer = window.setTimeout(stop, patienceMs);
    function stop(): void {
      window.clearTimeout(timer);
      observer.disconnect();
      awaited = undefined;
    }
    observer.observe(document.documentElement, { childList: true, subtree: true });
    awaited = { stop };
  }

  return {
    open: () => {
      if (isOpen) return;
      isOpen = true;
      document.addEventListener("click", onPress, true);
      document.addEventListener("keydown", onPress, true);
    },
    close: () => {
      isOpen = false;
      document.removeEventListener("click", onPress, true);
      document.removeEventListener("keydown", onPress, true);
      awaited?.stop();
      followed?.stop();
      followed = undefined;
    },
  };
}

function isPress(event: Event): boolean {
  return event.type === "click" || ("key" in event && (event.key === "Enter" || event.key === " "));
}

/** One list, from its opening to its end. */
function followList(
  dialog: Element,
  post: Post,
  { window, lists, tell, now }: FollowListsOptions,
): { readonly stop: () => void } {
  const told = new Map<string, string>();
  const watched = new WeakSet<Element>();
  const visible = new Set<Element>();
  const waiting = new Map<string, Reactor>();
  let isWanted: boolean | undefined;
  let isTelling = false;
  let isStopped = false;
  let failures = 0;
  let lookTimer: number | undefined;
  let tellTimer: number | undefined;

  const seen = new window.IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) visible.add(target);
      else visible.delete(target);
    }
    read();
  }, inView);
  const changes = new window.MutationObserver(() => {
    if (dialog.isConnected) lookTimer ??= window.setTimeout(look, lookAfterMs);
    else stop();
  });

  /** Rows come and go while the list is scrolled, and show somebody else when another tab is chosen. */
  function look(): void {
    lookTimer = undefined;
    for (const name of lists.namesIn(dialog)) {
      if (watched.has(name)) continue;
      watched.add(name);
      seen.observe(name);
    }
    read();
  }

  function read(): void {
    const readName = lists.readerOf(dialog);
    for (const name of visible) {
      if (!name.isConnected) visible.delete(name);
      const reactor = name.isConnected ? readName(name) : undefined;
      if (reactor !== undefined) note(reactor);
    }
    if (waiting.size > 0) tellTimer ??= window.setTimeout(() => void send(), collectMs);
  }

  function note(reactor: Reactor): void {
    const key = reactor.account.accountId ?? reactor.account.handle ?? "";
    const print = reactor.kind ?? "";
    const before = told.get(key);
    // A list that does not show the kind says no more than one that did.
    if (before === print || (before !== undefined && print === "")) return;
    if (told.size >= reactionLimits.ofOnePost) return;
    told.set(key, print);
    waiting.set(key, reactor);
  }

  async function send(): Promise<void> {
    tellTimer = undefined;
    if (isTelling) return;
    isTelling = true;
    const { platform, postId, author, url } = post;
    const list = { platform, postId, author, url };
    try {
      isWanted ??= (await tell({ ...list, people: [], seenAt: now() })).isWanted;
      while (isWanted && waiting.size > 0) {
        const people = [...waiting].slice(0, reactionLimits.atOnce);
        ({ isWanted } = await tell({ ...list, people: people.map(([, one]) => one), seenAt: now() }));
        for (const [key, one] of people) if (waiting.get(key) === one) waiting.delete(key);
        failures = 0;
      }
    } catch {
      // Not lost: they wait here, and go with the next attempt.
      failures += 1;
    }
    isTelling = false;
    if (isWanted === false || failures >= mostFailures) end();
    else if (waiting.size > 0) {
      tellTimer ??= window.setTimeout(() => void send(), collectMs * 2 ** failures);
    }
  }

  function end(): void {
    waiting.clear();
    stop();
  }

  /** What was seen before it was closed is told all the same. */
  function stop(): void {
    if (isStopped) return;
    isStopped = true;
    seen.disconnect();
    changes.disconnect();
    window.clearTimeout(lookTimer);
    window.clearTimeout(tellTimer);
    visible.clear();
    if (waiting.size > 0) void send();
  }

  changes.observe(window.document.documentElement, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ["aria-selected", "href"],
  });
  look();
  return { stop };
}

/**
 * The marks of one page: which posts stand on it, how they stand in the store, and a mark on each that is kept.
 * A post that is not kept gets one while the pointer or the focus is on it. Nothing is asked or drawn in a
 * hidden tab, and no layout is read but for an open menu.
 */

import { createRecent } from "@/lib/kit/recent";
import type { MarkState, PageMark } from "@/lib/model/page-mark";

import { articleAround } from "./article-around";
import { entriesOf, entriesOfNew, type Deeds, type NamedSubject } from "./deeds";
import { createMark, type Mark } from "./mark";
import { openMenu, type Entry, type Menu } from "./menu";
import type { RoomMode } from "./shadow";
import type { ShownPosts } from "./shown-posts";
import type { DrawnState, MarkWords } from "./words/en";

export interface BoardOptions {
  readonly window: Window;
  readonly posts: ShownPosts;
  /** At most 100 ids at once. */
  readonly ask: (ids: readonly string[]) => Promise<readonly PageMark[]>;
  readonly subjects: () => Promise<readonly NamedSubject[]>;
  readonly deeds: Deeds;
  readonly words: MarkWords;
  /** `open` is for tests. */
  readonly mode?: RoomMode;
}

export interface Board {
  /** Off, nothing is asked, and nothing of ours stands in the page. */
  setOn(isOn: boolean): void;
  /** Something changed in the store: asks anew about what stands here. */
  refresh(): void;
}

/** Posts come in flocks: one question for all of them. */
const gatherMs = 250;
const hoverMs = 120;
const atOnce = 100;
const remembered = 2_000;
const hands = ["pointer", "focus"] as const;
/** The most pressing first: a post may be a mention of several subjects. */
const order: readonly MarkState[] = ["needs", "clipped", "kept", "answered", "aside"];

/** With what the user points at a post. */
type Hand = (typeof hands)[number];

interface Item {
  postId: string;
  mark?: Mark;
}

export function createBoard(options: BoardOptions): Board {
  const { window, posts, ask, deeds, words, mode = "closed" } = options;
  const { document } = window;
  const items = new Map<Element, Item>();
  const marks = createRecent<string, readonly PageMark[]>(remembered);
  const unasked = new Set<string>();
  let isOn = false;
  let timer: number | undefined;
  /** Posts that have a mark also when they are not kept. The pointer may rest elsewhere while keys are used. */
  const guests: Record<Hand, Element | undefined> = { pointer: undefined, focus: undefined };
  const arriving: Record<Hand, number | undefined> = { pointer: undefined, focus: undefined };
  let open: { readonly article: Element; readonly menu: Menu } | undefined;

  function note(article: Element, postId: string): void {
    if (!isOn) return;
    const item = items.get(article);
    if (item && item.postId !== postId) drop(article, item);
    if (item?.postId !== postId) items.set(article, { postId });
    if (!marks.has(postId)) unasked.add(postId);
    schedule();
  }

  function schedule(): void {
    if (!document.hidden) timer ??= window.setTimeout(() => void work(), gatherMs);
  }

  async function work(): Promise<void> {
    timer = undefined;
    if (!isOn || document.hidden) return;
    for (const [article, item] of items) if (!article.isConnected) drop(article, item);
    const here = new Set([...items.values()].map(({ postId }) => postId));
    const wanted = [...unasked].filter((id) => here.has(id));
    unasked.clear();
    for (let start = 0; start < wanted.length; start += atOnce) {
      await learn(wanted.slice(start, start + atOnce));
    }
    if (isOn) for (const article of items.keys()) draw(article);
  }

  /** What could not be asked is asked again when something comes or changes. */
  async function learn(ids: readonly string[]): Promise<void> {
    const answer = await ask(ids).catch(() => undefined);
    if (answer === undefined) return;
    const byId = Map.groupBy(answer, ({ postId }) => postId);
    for (const id of ids) marks.set(id, byId.get(id) ?? []);
  }

  function stateOf(postId: string): DrawnState {
    const states = new Set((marks.get(postId) ?? []).map(({ state }) => state));
    return order.find((state) => states.has(state)) ?? "none";
  }

  function draw(article: Element): void {
    const item = items.get(article);
    if (!item) return;
    const state = stateOf(item.postId);
    const isGuest = article === guests.pointer || article === guests.focus || article === open?.article;
    if ((state === "none" || state === "aside") && !(isGuest && marks.has(item.postId))) {
      item.mark?.remove();
      delete item.mark;
      return;
    }
    const spot = posts.spotOf(article);
    item.mark ??= createMark({
      document,
      kind: spot.kind,
      words,
      mode,
      onOpen: (mark) => void openAt(article, mark),
    });
    item.mark.show(state);
    item.mark.settle(spot);
  }

  function drop(article: Element, { mark }: Item): void {
    if (open?.article === article) open.menu.close();
    for (const hand of hands) if (guests[hand] === article) guests[hand] = undefined;
    mark?.remove();
    items.delete(article);
  }

  /** @param article `undefined` = it points at no post any more. */
  function invite(hand: Hand, article: Element | undefined): void {
    const before = guests[hand];
    guests[hand] = article;
    if (before) draw(before);
    if (article) draw(article);
  }

  function point(hand: Hand, target: EventTarget | null): void {
    window.clearTimeout(arriving[hand]);
    const article = articleAround(target, posts.articles, (one) => items.has(one));
    if (article === guests[hand]) return;
    arriving[hand] = window.setTimeout(() => invite(hand, article), hoverMs);
  }

  async function openAt(article: Element, mark: Mark): Promise<void> {
    if (open) {
      const isSame = open.article === article;
      open.menu.close();
      if (isSame) return;
    }
    const subjects = await options.subjects().catch(() => []);
    const item = items.get(article);
    if (item?.mark !== mark) return;
    const entries = entriesFor(article, marks.get(item.postId) ?? [], subjects);
    const menu = openMenu({
      window,
      root: mark.root,
      anchor: mark.button,
      title: entries.length > 0 ? words.mark(words.state[mark.state()]) : words.noSubject,
      entries,
      words,
      onClosed: () => {
        open = undefined;
        draw(article);
      },
    });
    open = { article, menu };
  }

  /** A mention of one subject: its deeds. Of several: whose is asked first. Any other subject may still clip it. */
  function entriesFor(
    article: Element,
    of: readonly PageMark[],
    subjects: readonly NamedSubject[],
  ): readonly Entry[] {
    const nameOf = (id: string) => subjects.find((subject) => subject.id === id)?.name ?? id;
    const others = subjects.filter(({ id }) => of.every(({ subjectId }) => subjectId !== id));
    const [only, second] = of;
    if (only === undefined) return entriesOfNew(article, subjects, deeds, words);
    const own = (mark: PageMark) => entriesOf(mark, nameOf(mark.subjectId), deeds, words);
    const whose =
      second === undefined
        ? own(only)
        : of.map((mark): Entry => ({
            label: nameOf(mark.subjectId),
            step: { kind: "entries", entries: own(mark) },
          }));
    return [...whose, ...entriesOfNew(article, others, deeds, words)];
  }

  function refresh(): void {
    if (!isOn) return;
    for (const { postId } of items.values()) unasked.add(postId);
    schedule();
  }

  function stop(): void {
    window.clearTimeout(timer);
    for (const hand of hands) window.clearTimeout(arriving[hand]);
    timer = undefined;
    for (const [article, item] of items) drop(article, item);
    unasked.clear();
  }

  posts.onShown(note);
  const quiet = { capture: true, passive: true } as const;
  document.addEventListener("pointerover", ({ target }) => isOn && point("pointer", target), quiet);
  document.addEventListener("focusin", ({ target }) => isOn && point("focus", target), quiet);
  document.addEventListener("visibilitychange", refresh);

  return {
    refresh,
    setOn: (next) => {
      if (next === isOn) return;
      isOn = next;
      if (!isOn) return stop();
      for (const article of document.querySelectorAll(posts.articles)) {
        const postId = posts.idOf(article);
        if (postId !== undefined) note(article, postId);
      }
    },
  };
}

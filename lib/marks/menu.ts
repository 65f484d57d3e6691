/**
 * The menu of a mark, in the mark's own room: so the focus stays within whatever dialog of the page the post
 * stands in. It takes events of a user's own hand alone (`isTrusted`): a page cannot make it do anything.
 */

import { element } from "./element";
import { isDark } from "./is-dark";
import type { MarkWords } from "./words/en";

export interface Outcome {
  readonly said: string;
  readonly undo?: (() => Promise<Outcome>) | undefined;
}

/** What picking an entry leads to: work, more entries, or a field to fill in. */
export type Step =
  | { readonly kind: "work"; readonly work: () => Promise<Outcome> }
  | { readonly kind: "entries"; readonly entries: readonly Entry[] }
  | {
      readonly kind: "field";
      readonly longest: number;
      readonly work: (text: string) => Promise<Outcome>;
    };

export interface Entry {
  readonly label: string;
  readonly step: Step;
}

export interface MenuOptions {
  readonly window: Window;
  readonly root: ShadowRoot;
  readonly anchor: HTMLElement;
  readonly title: string;
  readonly entries: readonly Entry[];
  readonly words: MarkWords;
  readonly onClosed: () => void;
}

export interface Menu {
  close(): void;
}

export function openMenu(options: MenuOptions): Menu {
  const { window, root, anchor, title, entries, words, onClosed } = options;
  const { document } = window;
  const box = element(document, "div", {
    class: isDark(window) ? "menu dark" : "menu",
    popover: "manual",
  });
  const listening = new AbortController();
  let isClosed = false;

  function close(returnsFocus = false): void {
    if (isClosed) return;
    isClosed = true;
    listening.abort();
    box.remove();
    anchor.setAttribute("aria-expanded", "false");
    if (returnsFocus) anchor.focus();
    onClosed();
  }

  function show(label: string, ...parts: readonly HTMLElement[]): void {
    box.replaceChildren(element(document, "p", { role: "status" }, label), ...parts);
    place();
    box.querySelector<HTMLElement>("input,button")?.focus();
  }

  function list(label: string, of: readonly Entry[]): void {
    const items = of.map((entry) => {
      const item = element(document, "button", { type: "button", role: "menuitem" }, entry.label);
      item.addEventListener("click", (event) => {
        if (event.isTrusted) take(entry);
      });
      return item;
    });
    show(label, element(document, "div", { role: "menu", "aria-label": label }, ...items));
  }

  function take({ label, step }: Entry): void {
    if (step.kind === "entries") list(label, step.entries);
    else if (step.kind === "field") ask(label, step.longest, step.work);
    else void run(step.work);
  }

  function ask(label: string, longest: number, work: (text: string) => Promise<Outcome>): void {
    const field = element(document, "input", {
      "aria-label": label,
      maxlength: String(longest),
      dir: "auto",
    });
    const form = element(
      document,
      "form",
      {},
      field,
      element(document, "button", { type: "submit" }, words.keep),
    );
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const text = field.value.trim();
      if (event.isTrusted && text !== "") void run(() => work(text));
    });
    show(label, form);
  }

  async function run(work: () => Promise<Outcome>): Promise<void> {
    const outcome = await work().catch((): Outcome => ({ said: words.done.failed }));
    if (isClosed) return;
    const { undo } = outcome;
    list(outcome.said, [
      ...(undo ? [{ label: words.undo, step: { kind: "work", work: undo } } satisfies Entry] : []),
      ...entries,
    ]);
  }

  /** Where it is wholly seen. The one place where the layout is asked, and only on a click. */
  function place(): void {
    const { left, right, top, bottom } = anchor.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = box;
    const isRtl = window.getComputedStyle(anchor).direction === "rtl";
    const start = isRtl ? right - width : left;
    const below = bottom + 4;
    const y = below + height > window.innerHeight ? top - height - 4 : below;
    box.style.left = `${Math.max(4, Math.min(start, window.innerWidth - width - 4))}px`;
    box.style.top = `${Math.max(4, y)}px`;
  }

  function move(by: 1 | -1): void {
    const items = [...box.querySelectorAll<HTMLElement>("input,button")];
    const now = items.findIndex((item) => item === root.activeElement);
    items.at((now + by) % items.length)?.focus();
  }

  box.addEventListener("keydown", (event) => {
    if (!event.isTrusted) return;
    if (event.key === "Escape") close(true);
    else if (event.key === "ArrowDown") move(1);
    else if (event.key === "ArrowUp") move(-1);
    else if (event.key === "Tab" && box.querySelector("form") === null) return close(true);
    else return;
    event.preventDefault();
  });
  const isOutside = (event: Event) => !event.composedPath().includes(root.host);
  const { signal } = listening;
  const whileOpen = { capture: true, passive: true, signal } as const;
  window.addEventListener("pointerdown", (event) => isOutside(event) && close(), whileOpen);
  window.addEventListener("scroll", (event) => isOutside(event) && close(), whileOpen);
  document.addEventListener("visibilitychange", () => document.hidden && close(), { signal });

  root.append(box);
  box.showPopover();
  anchor.setAttribute("aria-expanded", "true");
  list(title, entries);
  return { close };
}

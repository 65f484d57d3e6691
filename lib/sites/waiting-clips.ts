/** What waits in the panel beside a window to be clipped. Rows of the session, written by the worker alone. */

import type { Runtime } from "webextension-polyfill";

import { browser } from "@/lib/browser";
import { asCount, asFlag, at } from "@/lib/kit/read";

/** Under this and an id, a page or post waits in the session. */
export const waitingPrefix = "clip:";
const presenceName = "panel.presence";

export type WaitingState = "reading" | "ready" | "unreadable";

export interface WaitingClip {
  readonly id: string;
  readonly state: WaitingState;
  /** When the user asked to keep it by the key, the page having the focus. Epoch ms; absent = never. */
  readonly keepAskedAt?: number | undefined;
}

/** The newest first. */
function waitingIn(windowId: number, session: Readonly<Record<string, unknown>>): readonly WaitingClip[] {
  return Object.entries(session)
    .filter(([name, row]) => name.startsWith(waitingPrefix) && at(row, "windowId") === windowId)
    .toSorted(([, a], [, b]) => timeOf(b) - timeOf(a))
    .map(([name, row]) => ({
      id: name.slice(waitingPrefix.length),
      state: stateOf(row),
      keepAskedAt: asCount(at(row, "keepAskedAt")),
    }));
}

/** In the panel of the window that this page stands in. */
export async function waitingHere(): Promise<readonly WaitingClip[]> {
  const [{ id }, session] = await Promise.all([
    browser.windows.getCurrent(),
    browser.storage.session.get(null),
  ]);
  return id === undefined ? [] : waitingIn(id, session);
}

export function watchWaiting(listener: () => void): () => void {
  const changed = (changes: Readonly<Record<string, unknown>>, area: string) => {
    if (area === "session" && Object.keys(changes).some((name) => name.startsWith(waitingPrefix))) listener();
  };
  browser.storage.onChanged.addListener(changed);
  return () => browser.storage.onChanged.removeListener(changed);
}

/** Lets the worker find out that a panel stands open beside this window. */
export async function answerPresence(): Promise<void> {
  const { id } = await browser.windows.getCurrent();
  // The types know no listener that leaves some messages to others: those to the worker come by here, too.
  function here(message: unknown, sender: Runtime.MessageSender, respond: (answer: unknown) => void): true;
  function here(message: unknown, _: unknown, respond: (answer: unknown) => void): true | undefined {
    if (at(message, "name") !== presenceName || at(message, "windowId") !== id) return undefined;
    respond({ isHere: true });
    return true;
  }
  browser.runtime.onMessage.addListener(here);
}

/** Asked by the worker. */
export async function isBesideOpen(windowId: number): Promise<boolean> {
  const question = { name: presenceName, windowId };
  // Nobody there to hear it is an answer, too.
  const answer: unknown = await browser.runtime.sendMessage(question).catch(() => undefined);
  return asFlag(at(answer, "isHere")) ?? false;
}

function timeOf(row: unknown): number {
  return asCount(at(row, "at")) ?? 0;
}

function stateOf(row: unknown): WaitingState {
  const state = at(row, "state");
  return state === "reading" || state === "unreadable" ? state : "ready";
}

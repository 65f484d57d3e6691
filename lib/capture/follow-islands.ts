/**
 * Brings the scripts of a page to whoever reads the answers in them: one at a time, in its pauses, each once and
 * when it is whole. A parser adds the text of a script piece by piece: it is whole when something stands behind
 * it and it ends as such scripts do, or when the page is there.
 */

import type { NotedScripts } from "./note-scripts";

export interface FollowIslandsOptions {
  /** Of this page, from its start on. */
  readonly scripts: NotedScripts;
  /** A quick look: most scripts hold nothing. */
  readonly hasIslands: (script: string) => boolean;
  readonly onScript: (script: string) => void;
  /** The page is there and everything in it was brought. */
  readonly onEnd: () => void;
  readonly signal: AbortSignal;
}

/** A page that never pauses is read all the same. */
const patienceMs = 1000;

export function followIslands(options: FollowIslandsOptions): void {
  const { scripts, hasIslands, signal } = options;
  let isDue = false;
  let isOver = false;

  /** In pauses, so that the page comes up as if nobody read it. */
  function wake(): void {
    if (isDue) return;
    isDue = true;
    requestIdleCallback(
      () => {
        isDue = false;
        if (bringNext()) wake();
      },
      { timeout: patienceMs },
    );
  }

  /** Whether there may be another one. */
  function bringNext(): boolean {
    if (isOver || signal.aborted) return false;
    const noted = scripts.all();
    const isThere = scripts.isWhole();
    for (const script of noted) {
      if (!isThere && !hasMoreBehind(script)) continue;
      const { text } = script;
      if (!isThere && !/[}\]);]\s*$/.test(text.slice(-20))) continue;
      noted.delete(script);
      if (!hasIslands(text)) continue;
      options.onScript(text);
      return true;
    }
    isOver = isThere;
    if (isOver) options.onEnd();
    return false;
  }

  signal.addEventListener("abort", () => scripts.stop());
  // Before those who then send all that was read.
  const bringAll = (): void => {
    while (bringNext());
  };
  window.addEventListener("pagehide", bringAll, { signal, capture: true });
  scripts.listen(wake);
  wake();
}

/** Scripts of others may be put into the page while the parser is in the middle of one. */
function hasMoreBehind(script: Element): boolean {
  let node: Node | null = script;
  while (node !== null && node.nextSibling === null) node = node.parentNode;
  return node !== null;
}

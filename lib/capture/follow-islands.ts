/**
 * Brings the scripts of a page to whoever reads the answers in them: one at a time, in its pauses, each once and
 * when it is whole. While the page loads it only takes note of them, in case the page removes them: nothing is
 * read before the page is there, or has taken its time. A parser adds the text of a script piece by piece: it is
 * whole when something stands behind it and it ends as such scripts do, or when the page is there.
 */

export interface FollowIslandsOptions {
  readonly document: Document;
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
  const { document, hasIslands, signal } = options;
  const seen = new WeakSet<Element>();
  /** In the order of the page. */
  const noted = new Set<HTMLScriptElement>();
  let isHeld = document.readyState !== "complete";
  let isDue = false;
  let isThere = false;
  let isOver = false;

  const observer = new MutationObserver((records) => {
    // A parser adds every element by itself. What others add in one piece is found at the end.
    for (const { addedNodes } of records) for (const node of addedNodes) meet(node);
    wake();
  });

  /**
   * The scripts stand right in the head and the body; what stands deeper is found at the end. To be told of
   * every element costs a page time.
   */
  function meet(node: Node): void {
    if (isScript(node)) note(node);
    else if (/^(?:HTML|HEAD|BODY)$/.test(node.nodeName)) {
      observer.observe(node, { childList: true });
      for (const child of node.childNodes) meet(child);
    }
  }

  function note(script: HTMLScriptElement): void {
    if (script.src === "" && !seen.has(script)) noted.add(script);
    seen.add(script);
  }

  /** In pauses, so that the page comes up as if nobody read it. */
  function wake(): void {
    if (isHeld || isDue) return;
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

  function release(): void {
    isHeld = false;
    wake();
  }

  function end(): void {
    observer.disconnect();
    for (const script of document.scripts) note(script);
    isThere = true;
    wake();
  }

  signal.addEventListener("abort", () => observer.disconnect());
  // Before those who then send all that was read.
  const bringAll = (): void => {
    while (bringNext());
  };
  window.addEventListener("pagehide", bringAll, { signal, capture: true });
  window.addEventListener("load", release, { signal });
  setTimeout(release, patienceMs);
  if (document.readyState !== "loading") {
    end();
    return;
  }
  observer.observe(document, { childList: true });
  for (const child of document.childNodes) meet(child);
  document.addEventListener("DOMContentLoaded", end, { once: true });
}

function isScript(node: Node): node is HTMLScriptElement {
  return node.nodeName === "SCRIPT";
}

/** Scripts of others may be put into the page while the parser is in the middle of one. */
function hasMoreBehind(script: Element): boolean {
  let node: Node | null = script;
  while (node !== null && node.nextSibling === null) node = node.parentNode;
  return node !== null;
}

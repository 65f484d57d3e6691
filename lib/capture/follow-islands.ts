/**
 * Brings the scripts of a page to whoever reads the answers in them, while the page loads: one at a time, in
 * its pauses, each once and when it is whole. A parser adds the text of a script piece by piece:
 * it is whole when something stands behind it and it ends as such scripts do, or when the page is there.
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
  const { document, signal } = options;
  const seen = new WeakSet<Element>();
  const growing = new Set<HTMLScriptElement>();
  const doubtful = new Set<HTMLScriptElement>();
  const steps: (() => void)[] = [];

  const observer = new MutationObserver((records) => {
    // A parser adds every element by itself. What others add in one piece is found at the end.
    for (const { addedNodes } of records) for (const node of addedNodes) if (isScript(node)) note(node);
    for (const script of growing) if (hasMoreBehind(script)) settle(script);
  });

  /** Looked at once: the text of a script is copied each time. */
  function settle(script: HTMLScriptElement): void {
    growing.delete(script);
    if (/[}\]);]\s*$/.test(script.text.slice(-20))) bring(script);
    else doubtful.add(script);
  }

  function note(script: HTMLScriptElement): void {
    if (script.src === "" && !seen.has(script)) growing.add(script);
    seen.add(script);
  }

  function bring(script: HTMLScriptElement): void {
    const { text } = script;
    if (options.hasIslands(text)) later(() => options.onScript(text));
  }

  /** In pauses, so that the page comes up as if nobody read it; one after the other, in their order. */
  function later(step: () => void): void {
    steps.push(step);
    requestIdleCallback(() => run(1), { timeout: patienceMs });
  }

  function run(count?: number): void {
    for (const step of steps.splice(0, count ?? steps.length)) if (!signal.aborted) step();
  }

  function end(): void {
    observer.disconnect();
    if (signal.aborted) return;
    for (const script of document.scripts) note(script);
    for (const script of [...doubtful, ...growing]) bring(script);
    doubtful.clear();
    growing.clear();
    later(() => options.onEnd());
  }

  signal.addEventListener("abort", () => observer.disconnect());
  // Before those who then send all that was read.
  window.addEventListener("pagehide", () => run(), { signal, capture: true });
  for (const script of document.scripts) note(script);
  if (document.readyState !== "loading") {
    end();
    return;
  }
  observer.observe(document, { childList: true, subtree: true });
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

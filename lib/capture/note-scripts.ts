/**
 * Takes note of the scripts that a page brings while it loads, in case it removes them before anybody has read
 * them. It looks into none, and until somebody asks not even at them: a page comes up meanwhile.
 */

export interface NotedScripts {
  /** In the order of the page, all that have come by now. Whoever has read one takes it out. */
  all(): Set<HTMLScriptElement>;
  /** The page is there: no more will be noted. */
  isWhole(): boolean;
  /** From now on `onMore` is told whenever the page has brought something. */
  listen(onMore: () => void): void;
  /** Nothing is held on to. */
  stop(): void;
}

/** @param page is at its start, and is left alone once it is there. */
export function noteScripts(page: Document): NotedScripts {
  const seen = new WeakSet<Element>();
  const noted = new Set<HTMLScriptElement>();
  let brought: MutationRecord[] = [];
  let isThere = page.readyState !== "loading";
  let isWhole = false;
  let tell: (() => void) | undefined;

  const content = new MutationObserver((records) => {
    brought.push(...records);
    tell?.();
  });
  const frame = new MutationObserver(() => {
    meetParts();
    tell?.();
  });

  /**
   * The scripts stand right in the head and the body; what stands deeper is found at the end. To be told of
   * every element costs a page time.
   */
  function meetParts(): void {
    for (const part of page.querySelectorAll("html, head, body")) {
      if (seen.has(part)) continue;
      seen.add(part);
      (part.nodeName === "HTML" ? frame : content).observe(part, { childList: true });
      for (const child of part.children) if (isScript(child)) note(child);
    }
  }

  function note(script: HTMLScriptElement): void {
    if (script.src === "" && !seen.has(script)) noted.add(script);
    seen.add(script);
  }

  function all(): Set<HTMLScriptElement> {
    if (isWhole) return noted;
    // A parser adds every element by itself. What others add in one piece is found at the end.
    for (const { addedNodes } of [...brought, ...content.takeRecords()])
      for (const node of addedNodes) if (isScript(node)) note(node);
    brought = [];
    if (!isThere) return noted;
    rest();
    isWhole = true;
    const unread = [...noted];
    noted.clear();
    for (const script of unread) seen.delete(script);
    // Nobody knows where the removed ones stood: mostly they came early.
    for (const script of unread) if (!script.isConnected) note(script);
    for (const script of page.scripts) note(script);
    return noted;
  }

  function arrive(): void {
    isThere = true;
    tell?.();
  }

  function rest(): void {
    content.disconnect();
    frame.disconnect();
    page.removeEventListener("DOMContentLoaded", arrive);
  }

  if (!isThere) {
    frame.observe(page, { childList: true });
    meetParts();
    page.addEventListener("DOMContentLoaded", arrive);
  }
  return {
    all,
    isWhole: () => isWhole,
    listen: (onMore) => {
      tell = onMore;
    },
    stop: () => {
      rest();
      noted.clear();
      brought = [];
      isWhole = true;
    },
  };
}

function isScript(node: Node): node is HTMLScriptElement {
  return node.nodeName === "SCRIPT";
}

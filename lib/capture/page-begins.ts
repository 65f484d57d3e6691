/**
 * The moment from which a page's own scripts may run. A parser puts the head or the body into the
 * document before it meets the first script, and lets observers run in between.
 */

/** Aborted at that moment; already aborted when it has passed. */
export function pageBegins(page: Document): AbortSignal {
  const begun = new AbortController();
  const look = (): void => {
    if (!hasContent(page)) return;
    observer.disconnect();
    begun.abort();
  };
  const observer = new MutationObserver(look);
  observer.observe(page, { childList: true, subtree: true });
  look();
  return begun.signal;
}

/** TypeScript holds that a document always has both; while it is being read it has neither. */
function hasContent(page: { readonly head: unknown; readonly body: unknown }): boolean {
  return Boolean(page.head) || Boolean(page.body);
}

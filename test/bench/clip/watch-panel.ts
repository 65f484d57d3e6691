/** Runs in the panel: notes when a field that can be typed into stands there and was painted, by the clock of the day. */
export function watchPanel(panel: Document): boolean {
  const root = panel.documentElement;
  delete root.dataset.clipAt;
  const watcher = new MutationObserver(() => {
    if (!panel.querySelector("[data-testid=clip-title]")) return;
    watcher.disconnect();
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        root.dataset.clipAt = String(Date.now());
      }),
    );
  });
  watcher.observe(panel, { childList: true, subtree: true });
  return true;
}

/** Runs in the panel. `undefined` = not yet. */
export function shownAt(panel: Document): number | undefined {
  const { clipAt } = panel.documentElement.dataset;
  return clipAt === undefined ? undefined : Number(clipAt);
}

/** Runs in the panel: nothing waits in it. */
export function isFree(panel: Document): boolean {
  return panel.querySelector("[data-testid=clips-beside]") === null;
}

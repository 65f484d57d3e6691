/** A page that is drawn ahead of its being opened has been seen by nobody: what it loads waits. */
export function whenOpened(page: Document, step: () => void): void {
  if ("prerendering" in page && page.prerendering === true) {
    page.addEventListener("prerenderingchange", step, { once: true });
  } else step();
}

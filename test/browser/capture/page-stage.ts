/** What the tests of watching do to a page. */

/** Appends each piece of markup in a cell of its own, as a virtual list does. */
export function fill(parent: Element, pieces: readonly string[]): void {
  for (const piece of pieces) {
    const cell = document.createElement("div");
    cell.dataset.testid = "cellInnerDiv";
    cell.append(document.createRange().createContextualFragment(piece));
    parent.append(cell);
  }
}

export function fillWith(parent: Element, count: number, piece: (place: number) => string): void {
  fill(
    parent,
    Array.from({ length: count }, (_, place) => piece(place)),
  );
}

export function setVisibility(state: "visible" | "hidden"): void {
  Object.defineProperty(document, "visibilityState", { configurable: true, value: state });
  document.dispatchEvent(new Event("visibilitychange"));
}

/** The clock of the tests themselves, which goes on when the page's clock is a false one. */
const later = window.setTimeout.bind(window);

/** Waits for a truth; the test's own time limit is the only one. */
export async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => later(resolve, 5));
}

/** Long enough for everything that waits for a frame, and for a task after it, to have happened. */
export async function settle(): Promise<void> {
  for (let frame = 0; frame < 3; frame += 1) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    await new Promise((resolve) => later(resolve, 0));
  }
}

/** A page whose store does no more what it is asked. */

/** `waits`: no question is ever answered. `fails`: every one ends in an error. */
export type Broken = "waits" | "fails";

/** Runs in the page. */
export function breakStore(store: Broken): void {
  const questions = ["get", "getAll", "getAllKeys", "getAllRecords", "count", "openCursor", "openKeyCursor"];
  for (const { prototype } of [IDBObjectStore, IDBIndex]) {
    for (const name of questions) {
      Object.defineProperty(prototype, name, {
        value: () => {
          if (store === "fails") throw new DOMException("made to fail", "UnknownError");
          return new EventTarget();
        },
      });
    }
  }
}

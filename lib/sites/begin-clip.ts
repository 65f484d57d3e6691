/** Begins to clip the page that is shown, from the popup: the panel beside it first, while the click lasts. */

import { browser } from "@/lib/browser";
import { send } from "@/lib/messages/bus";

import { hasBeside, openBeside } from "./beside";

/**
 * @param close takes the popup away when the panel stands.
 * @returns what a click calls.
 */
export function createClipBeginner(close: () => void): () => void {
  let windowId: number | undefined;
  void browser.windows.getCurrent().then(
    ({ id }) => (windowId = id),
    () => undefined, // Then the browser refuses, and a window is opened.
  );
  return () => {
    const opening = hasBeside() ? openBeside(windowId) : undefined;
    void begin(opening, close);
  };
}

async function begin(opening: Promise<boolean> | undefined, close: () => void): Promise<void> {
  // Not after the panel opened: that may take the popup away, and with it everything it still had to say.
  const begun = send("clip.begin", { isBeside: opening !== undefined });
  if (opening === undefined) return void (await begun);
  const isOpen = await opening;
  await begun;
  if (isOpen) close();
  else await send("clip.begin", { isBeside: false });
}

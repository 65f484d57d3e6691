/**
 * That something could not be stored for lack of room on the disk. It is noted for the session, in memory: what
 * needs the disk could not be noted then. Written by the worker alone, followed by the views.
 */

import { browser } from "@/lib/browser";
import { asCount } from "@/lib/kit/read";

const name = "diskFullAt";

/** When it was found full last, in epoch milliseconds; `undefined` = whatever came after that was stored. */
export async function diskFullAt(): Promise<number | undefined> {
  return asCount((await browser.storage.session.get(name))[name]);
}

/** @param now epoch ms. */
export async function noteDiskFull(now: number): Promise<void> {
  await browser.storage.session.set({ [name]: now });
}

export async function noteDiskTakes(): Promise<void> {
  await browser.storage.session.remove(name);
}

/** Returns the way to stop. */
export function watchDisk(onChange: () => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string): void => {
    if (area === "session" && name in changes) onChange();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

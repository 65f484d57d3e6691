/**
 * What the reader does with the extension's end of the private bridge: see take-port.ts. Copies are looked into
 * one at a time, each in a turn of its own, so that the page never waits for it; and at once when it is left.
 */

import { createLater } from "./later";
import type { TakenPort } from "./take-port";

export interface BridgeEnd {
  /** Asks the other end to copy responses, or to leave everything alone. */
  setOpen(isOpen: boolean): void;
  /** Looks into all that has come: the page is about to go. */
  finish(): void;
  close(): void;
  /** Whether the other end shook hands. */
  isAccepted(): boolean;
}

/**
 * @param taken `undefined` = nobody shook hands: nothing will come.
 * @param onMessage is given whatever arrives, unchecked; first what has come before.
 */
export function bridgeEnd(taken: TakenPort | undefined, onMessage: (message: unknown) => void): BridgeEnd {
  const port = taken?.port;
  let isOpen = true;
  const later = createLater(() => {
    const copy = taken?.next();
    if (!copy) return;
    later.ask(); // First: an error costs only its own copy.
    onMessage(copy.data);
  });
  taken?.listen(() => later.ask());
  return {
    setOpen: (wanted) => {
      if (wanted !== isOpen) port?.postMessage(wanted);
      isOpen = wanted;
    },
    finish: () => {
      for (let copy = taken?.next(); copy; copy = taken?.next()) onMessage(copy.data);
    },
    close: () => {
      later.close();
      taken?.close();
    },
    isAccepted: () => taken !== undefined,
  };
}

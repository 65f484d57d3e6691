/**
 * The extension's end of the private bridge, in the isolated world. It must be called before the page's
 * end is opened. One handshake only: whatever comes later, or once the page can run scripts, is ignored.
 */

import { bridgeName, copyName } from "./bridge-name";

/** What comes over the bridge: it is noted in the very turn in which the page has it, and looked into later. */
export interface TakenPort {
  /** What is written to it tells the other end whether to copy. */
  readonly port: MessagePort;
  /** Takes out what came first of what nobody has taken. `undefined` = nothing is left. */
  next(): MessageEvent | undefined;
  /** Tells, within a turn of the page's own, that something came: what is done then must be next to nothing. */
  listen(onCopy: () => void): void;
  /** The other end copies nothing from then on, and nothing is held on to. */
  close(): void;
}

/**
 * @param tooLate aborted when the page's own scripts may run.
 * @returns asks for the port; `undefined` = nobody shook hands.
 */
export function takePort(tooLate: AbortSignal): () => TakenPort | undefined {
  let taken: TakenPort | undefined;
  const accept = (offer: Event): void => {
    offer.stopImmediatePropagation();
    const offered = offer instanceof MessageEvent ? offer.ports[0] : undefined;
    if (!offered) return;
    offer.preventDefault(); // Tells the other end that it was taken.
    taken = noteCopies(offered);
  };
  window.addEventListener(bridgeName, accept, { capture: true, once: true, signal: tooLate });
  return () => taken;
}

function noteCopies(port: MessagePort): TakenPort {
  const copies: MessageEvent[] = [];
  let tell: (() => void) | undefined;
  const note = (copy: Event): void => {
    if (copy instanceof MessageEvent) copies.push(copy);
    tell?.();
  };
  port.addEventListener(copyName, note);
  return {
    port,
    next: () => copies.shift(),
    listen: (onCopy) => {
      tell = onCopy;
      if (copies.length > 0) onCopy();
    },
    close: () => {
      port.removeEventListener(copyName, note);
      copies.length = 0;
      port.postMessage(false);
      port.close();
    },
  };
}

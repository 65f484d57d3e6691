/**
 * The extension's end of the private bridge, in the isolated world. It must be called before the page's
 * end is opened. One handshake only: whatever comes later, or once the page can run scripts, is ignored.
 */

import { bridgeName } from "./bridge-name";

/**
 * @param tooLate aborted when the page's own scripts may run.
 * @returns asks for the port; `undefined` = nobody shook hands. It is not started: until it is, what comes
 *   waits in it, in its order.
 */
export function takePort(tooLate: AbortSignal): () => MessagePort | undefined {
  let port: MessagePort | undefined;
  const accept = (offer: Event): void => {
    offer.stopImmediatePropagation();
    const offered = offer instanceof MessageEvent ? offer.ports[0] : undefined;
    if (!offered) return;
    offer.preventDefault(); // Tells the other end that it was taken.
    port = offered;
  };
  window.addEventListener(bridgeName, accept, { capture: true, once: true, signal: tooLate });
  return () => port;
}

/**
 * The extension's end of the private bridge, in the isolated world. It must be called before the page's
 * end is opened. One handshake only: whatever comes later, or once the page can run scripts, is ignored.
 */

import { bridgeName } from "./bridge-name";

export interface BridgeEnd {
  /** Asks the other end to copy responses, or to leave everything alone. */
  setOpen(isOpen: boolean): void;
  close(): void;
  /** Whether the other end shook hands. */
  isAccepted(): boolean;
}

/**
 * @param onMessage is given whatever arrives, unchecked.
 * @param tooLate aborted when the page's own scripts may run.
 */
export function acceptBridge(onMessage: (message: unknown) => void, tooLate: AbortSignal): BridgeEnd {
  let port: MessagePort | undefined;
  let isOpen = true;
  const accept = (offer: Event): void => {
    offer.stopImmediatePropagation();
    const offered = offer instanceof MessageEvent ? offer.ports[0] : undefined;
    if (!offered) return;
    offer.preventDefault(); // Tells the other end that it was taken.
    port = offered;
    port.addEventListener("message", (event) => onMessage(event.data));
    port.start();
    if (!isOpen) port.postMessage(isOpen);
  };
  window.addEventListener(bridgeName, accept, { capture: true, once: true, signal: tooLate });
  return {
    setOpen: (wanted) => {
      if (wanted !== isOpen) port?.postMessage(wanted);
      isOpen = wanted;
    },
    close: () => {
      port?.postMessage(false);
      port?.close();
    },
    isAccepted: () => port !== undefined,
  };
}

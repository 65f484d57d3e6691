/** What the reader does with the extension's end of the private bridge: see take-port.ts. */

export interface BridgeEnd {
  /** Asks the other end to copy responses, or to leave everything alone. */
  setOpen(isOpen: boolean): void;
  close(): void;
  /** Whether the other end shook hands. */
  isAccepted(): boolean;
}

/**
 * @param port `undefined` = nobody shook hands: nothing will come.
 * @param onMessage is given whatever arrives, unchecked; first what has waited in the port.
 */
export function bridgeEnd(port: MessagePort | undefined, onMessage: (message: unknown) => void): BridgeEnd {
  let isOpen = true;
  port?.addEventListener("message", (event) => onMessage(event.data));
  port?.start();
  return {
    setOpen: (wanted) => {
      if (wanted !== isOpen) port?.postMessage(wanted);
      isOpen = wanted;
    },
    close: () => closePort(port),
    isAccepted: () => port !== undefined,
  };
}

/** The other end copies nothing from then on. */
export function closePort(port: MessagePort | undefined): void {
  port?.postMessage(false);
  port?.close();
}

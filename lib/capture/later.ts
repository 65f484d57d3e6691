/**
 * Turns of the page's own thread, asked for one at a time: between two of them the browser draws, and hears what
 * the person does.
 */

export interface Later {
  /** Once, however often it is asked before the turn has come. */
  ask(): void;
  close(): void;
}

export function createLater(work: () => void): Later {
  // No timer, which a tab in the background has to wait for.
  const { port1, port2 } = new MessageChannel();
  let isDue = false;
  port1.addEventListener("message", () => {
    isDue = false;
    work();
  });
  port1.start();
  return {
    ask: () => {
      if (!isDue) port2.postMessage(undefined);
      isDue = true;
    },
    close: () => port1.close(),
  };
}

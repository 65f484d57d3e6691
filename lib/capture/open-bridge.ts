/**
 * The page's end of the private bridge. The port is handed over inside one synchronous event, before the
 * page's first script runs; afterwards nothing of the page's can get at it: every built-in that is used
 * later is taken here.
 *
 * Both worlds hold the same port, so a copy goes over as an event that is dispatched on it: the other end has it
 * within the page's own turn. A message would come in a turn of its own, and a tab that is closed while the page
 * still works on the answer has none left.
 */

import { bridgeName, copyName } from "./bridge-name";
import type { Call } from "./natives";
import { getterOf, methodOf } from "./natives";
import type { TappedResponse } from "./tapped-response";

export interface Bridge {
  /** `false` while the other end wants nothing: capture is paused, or the extension is gone. */
  readonly isOpen: () => boolean;
  readonly deliver: (response: TappedResponse) => void;
}

/** `undefined` when nobody took the other end: then nothing must be installed. */
export function openBridge(): Bridge | undefined {
  try {
    return offerBridge();
  } catch {
    return undefined; // Half a browser: the page must not hear of it.
  }
}

function offerBridge(): Bridge | undefined {
  const { port1, port2 } = new MessageChannel();
  const offer = new MessageEvent(bridgeName, { ports: [port2], cancelable: true });
  const isTaken = !globalThis.dispatchEvent(offer);
  if (!isTaken) return undefined;
  let isOpen = true;
  const call: Call = Reflect.apply;
  // Through the native getter: a page's own one would be given the event, and with it the port.
  const dataOf = getterOf(MessageEvent.prototype, "data");
  port1.addEventListener("message", (event) => {
    isOpen = call(dataOf, event, []) === true;
  });
  port1.start();
  const dispatch = methodOf(EventTarget.prototype, "dispatchEvent");
  const Copy = MessageEvent;
  // Without a prototype: what it lacks would be looked for in Object.prototype, where a page may have put something.
  const init: { data?: TappedResponse } = Object.create(null);
  return {
    isOpen: () => isOpen,
    deliver: (response) => {
      init.data = response;
      call(dispatch, port2, [new Copy(copyName, init)]);
    },
  };
}

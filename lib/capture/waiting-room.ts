/** Holds the payloads that arrive before the plan is known, within bounds. */

import type { Payload } from "@/lib/platforms/platform";

const mostPayloads = 50;
/** UTF-16 units. */
const mostChars = 30_000_000;

export interface WaitingRoom {
  enter(payload: Payload): void;
  /** Empties it: the payloads in order, and how many found no room. */
  leave(): { readonly payloads: readonly Payload[]; readonly lost: number };
}

export function createWaitingRoom(): WaitingRoom {
  let payloads: Payload[] = [];
  let chars = 0;
  let lost = 0;
  return {
    enter: (payload) => {
      if (payloads.length >= mostPayloads || chars + payload.text.length > mostChars) {
        lost += 1;
        return;
      }
      chars += payload.text.length;
      payloads.push(payload);
    },
    leave: () => {
      const left = { payloads, lost };
      payloads = [];
      chars = 0;
      lost = 0;
      return left;
    },
  };
}

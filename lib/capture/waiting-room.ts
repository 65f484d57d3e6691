/** Holds the payloads, and the scripts of the page, that arrive before the plan is known, within bounds. */

import type { Payload } from "@/lib/platforms/platform";

const mostPayloads = 50;
/** A page carries some hundred. */
const mostScripts = 500;
/** UTF-16 units. */
const mostChars = 30_000_000;

export interface WaitingRoom {
  enter(payload: Payload): void;
  enterScript(script: string): void;
  /** Empties it: the payloads and the scripts in order, and how many found no room. */
  leave(): {
    readonly payloads: readonly Payload[];
    readonly scripts: readonly string[];
    readonly lost: number;
  };
}

export function createWaitingRoom(): WaitingRoom {
  let payloads: Payload[] = [];
  let scripts: string[] = [];
  let chars = 0;
  let lost = 0;

  function enter<Item>(items: Item[], item: Item, text: string, most: number): void {
    if (items.length >= most || chars + text.length > mostChars) {
      lost += 1;
      return;
    }
    chars += text.length;
    items.push(item);
  }

  return {
    enter: (payload) => enter(payloads, payload, payload.text, mostPayloads),
    enterScript: (script) => enter(scripts, script, script, mostScripts),
    leave: () => {
      const left = { payloads, scripts, lost };
      payloads = [];
      scripts = [];
      chars = 0;
      lost = 0;
      return left;
    },
  };
}

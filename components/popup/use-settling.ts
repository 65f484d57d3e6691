/** Marks mentions as answered elsewhere, and takes the last one back. */

import { useState } from "preact/hooks";

import type { PopupActions } from "./popup-model";

type State = "idle" | "settled" | "failed";

export interface Settling {
  readonly state: State;
  readonly answer: (key: string) => Promise<void>;
  readonly undo: () => Promise<void>;
}

export function useSettling(settle: PopupActions["settle"]): Settling {
  const [state, setState] = useState<State>("idle");
  const [last, setLast] = useState<string>();

  const run = async (change: Promise<void>, then: State) => {
    try {
      await change;
      setState(then);
    } catch {
      // The far side counted it; here the person is told, and nothing was changed.
      setState("failed");
    }
  };

  return {
    state,
    answer: async (key) => {
      setLast(key);
      await run(settle(key, "answered"), "settled");
    },
    undo: async () => {
      if (last === undefined) return;
      setLast(undefined);
      await run(settle(last, "waiting"), "idle");
    },
  };
}

/** How a view says what an action came to: in the corner, aloud, and with the way to take it back. */

import { createContext } from "preact";
import { useContext } from "preact/hooks";

export interface Told {
  readonly text: string;
  readonly tone?: "plain" | "bad" | undefined;
  /** Absent = there is nothing to take back. */
  readonly undo?: (() => void) | undefined;
}

export type Tell = (told: Told) => void;

export const TellContext = createContext<Tell>(() => undefined);

export function useTell(): Tell {
  return useContext(TellContext);
}

/** Which mentions are selected. Another list begins with none. */

import { useState } from "preact/hooks";

export interface Selection {
  readonly selected: ReadonlySet<string>;
  /** All of the list, also what is not loaded. */
  readonly isAll: boolean;
  readonly select: (keys: readonly string[], isSelected: boolean) => void;
  readonly selectAll: (isSelected: boolean) => void;
}

interface State {
  readonly list: unknown;
  readonly selected: ReadonlySet<string>;
  readonly isAll: boolean;
}

const none: ReadonlySet<string> = new Set();

/** @param list what the list asks for: the same object as long as it is the same list. */
export function useSelection(list: unknown): Selection {
  const [state, setState] = useState<State>({ list, selected: none, isAll: false });
  const current = state.list === list ? state : { list, selected: none, isAll: false };
  return {
    selected: current.selected,
    isAll: current.isAll,
    select: (keys, isSelected) =>
      setState((before) => {
        const selected = new Set(before.list === list ? before.selected : none);
        for (const key of keys) {
          if (isSelected) selected.add(key);
          else selected.delete(key);
        }
        return { list, selected, isAll: false };
      }),
    selectAll: (isAll) => setState({ list, selected: none, isAll }),
  };
}

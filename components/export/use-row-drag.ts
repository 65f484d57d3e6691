/** Rows of a list put in another order by pointer. The keyboard has buttons for it. */

import { useRef, useState } from "preact/hooks";

export interface RowDrag {
  /** The row that is being dragged; `undefined` = none. */
  readonly dragged: number | undefined;
  readonly onDown: (event: PointerEvent, place: number) => void;
  readonly onMove: (event: PointerEvent) => void;
  readonly onEnd: () => void;
}

/** @param move puts the row at the first place at the second one; while dragging, each time a place is passed. */
export function useRowDrag(
  list: { readonly current: HTMLElement | null },
  move: (from: number, to: number) => void,
): RowDrag {
  const [dragged, setDragged] = useState<number>();
  const placeRef = useRef<number>(undefined);
  return {
    dragged,
    onDown: (event, at) => {
      if (!(event.currentTarget instanceof HTMLElement) || event.button !== 0) return;
      event.preventDefault();
      event.currentTarget.setPointerCapture(event.pointerId);
      placeRef.current = at;
      setDragged(at);
    },
    onMove: ({ clientY }) => {
      const from = placeRef.current;
      if (from === undefined || !list.current) return;
      const to = placeUnder([...list.current.children], clientY);
      if (to === from) return;
      placeRef.current = to;
      setDragged(to);
      move(from, to);
    },
    onEnd: () => {
      placeRef.current = undefined;
      setDragged(undefined);
    },
  };
}

/** The row whose middle the pointer has not passed yet, else the last one. */
function placeUnder(rows: readonly Element[], y: number): number {
  const at = rows.findIndex((row) => row.getBoundingClientRect().bottom > y);
  return at === -1 ? rows.length - 1 : at;
}

/** Keeps a uPlot in an element: as wide as it, in the colours of the moment, and gone with it. */

import type { Ref } from "preact";
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";

import { coloursOn } from "./chart-colours";
import type { ChartModel } from "./chart-model";
import type { DrawnPlot } from "./make-plot";

export interface Plot {
  readonly holder: Ref<HTMLDivElement>;
  /** Puts the cursor on a place, as the pointer would; `undefined` takes it away. */
  readonly pointAt: (place: number | undefined) => void;
}

export function usePlot(
  model: ChartModel,
  height: number,
  isRightToLeft: boolean,
  printNumber: (value: number) => string,
  onPlace: (place: number | undefined) => void,
): Plot {
  const holder = useRef<HTMLDivElement>(null);
  const plotRef = useRef<DrawnPlot>(null);
  const placeRef = useRef<number | undefined>(undefined);
  const scheme = useScheme();
  const say = useCallback(
    (place: number | undefined) => {
      placeRef.current = place;
      onPlace(place);
    },
    [onPlace],
  );

  useEffect(() => {
    const element = holder.current;
    if (!element) return undefined;
    let isGone = false;
    const pointedAt = () => placeRef.current;
    const width = () => Math.max(200, element.clientWidth);
    const observer = new ResizeObserver(() => plotRef.current?.resize(width(), height));
    const draw = async () => {
      // What draws is loaded with the first chart: figures are there before it.
      const { makePlot } = await import("./make-plot");
      if (isGone) return;
      const colours = coloursOn(element);
      const around = { width: width(), height, colours, isRightToLeft, printNumber, pointedAt, onPlace: say };
      plotRef.current = makePlot(model, around, element);
      observer.observe(element);
    };
    // Gone with an update, or with this page: the figures can be walked along without it, and stand in the table.
    draw().catch(() => undefined);
    return () => {
      isGone = true;
      observer.disconnect();
      plotRef.current?.remove();
      plotRef.current = null;
    };
  }, [model, height, isRightToLeft, printNumber, say, scheme]);

  const pointAt = (place: number | undefined) => {
    say(place);
    plotRef.current?.pointAt(place);
  };
  return { holder, pointAt };
}

/** Changes with the reader's colour scheme: a canvas has to be drawn anew. */
function useScheme(): boolean {
  const [isDark, setDark] = useState(() => matchMedia("(prefers-color-scheme: dark)").matches);
  useLayoutEffect(() => {
    const query = matchMedia("(prefers-color-scheme: dark)");
    const follow = () => setDark(query.matches);
    query.addEventListener("change", follow);
    return () => query.removeEventListener("change", follow);
  }, []);
  return isDark;
}

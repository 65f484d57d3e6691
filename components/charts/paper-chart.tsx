/** A chart for paper: drawn when the page is printed, and not before, for it has an element for every value. */

import { render } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

import type { ChartModel } from "./chart-model";
import { ChartSvg } from "./chart-svg";

import styles from "./chart.module.css";

export interface PaperChartProps {
  readonly model: ChartModel;
  readonly printNumber: (value: number) => string;
}

export function PaperChart({ model, printNumber }: PaperChartProps) {
  const holder = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = holder.current;
    if (!element) return undefined;
    // At once: the browser prints what stands there when this returns.
    const draw = () => {
      render(<ChartSvg model={model} width={720} height={240} printNumber={printNumber} />, element);
    };
    const clear = () => render(null, element);
    addEventListener("beforeprint", draw);
    addEventListener("afterprint", clear);
    return () => {
      removeEventListener("beforeprint", draw);
      removeEventListener("afterprint", clear);
      clear();
    };
  }, [model, printNumber]);
  return <div class={styles.paper} ref={holder} aria-hidden="true" data-testid="chart-paper" />;
}

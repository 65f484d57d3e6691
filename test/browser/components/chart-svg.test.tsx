import { afterEach, expect, test } from "vitest";

import type { ChartModel } from "@/components/charts/chart-model";
import { ChartSvg } from "@/components/charts/chart-svg";

import { show } from "./show";

afterEach(() => void show(undefined));

const model: ChartModel = {
  title: "Mentions",
  unit: "mentions",
  labels: ["Nov 21", "Nov 22"],
  ticks: ["21", "22"],
  series: [
    { id: "now", label: "Earned", tone: "earned", values: [2, 5] },
    { id: "before", label: "Time before", tone: "before", values: [3, undefined] },
  ],
  form: "lines",
};

/** What stands before a word of the legend. */
function markOf(root: Element, label: string): Element | null | undefined {
  const text = [...root.querySelectorAll("text")].find(({ textContent }) => textContent === label);
  return text?.previousElementSibling;
}

test.each([
  { form: "lines", label: "Earned", tag: "path", dash: null },
  { form: "lines", label: "Time before", tag: "path", dash: "4 3" },
  { form: "bars", label: "Earned", tag: "rect", dash: null },
] as const)("on paper, the legend of $form shows $label as it is drawn", ({ form, label, tag, dash }) => {
  const root = show(
    <ChartSvg model={{ ...model, form }} width={600} height={200} printNumber={(value) => String(value)} />,
  );
  const mark = markOf(root, label);
  expect(mark?.localName).toBe(tag);
  expect(mark?.getAttribute("stroke-dasharray")).toBe(dash);
});

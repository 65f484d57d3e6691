/** What stands on the screen costs no picture for paper; what is printed has one, of the values of the moment. */

import { afterEach, expect, test } from "vitest";

import type { ChartModel } from "@/components/charts/chart-model";
import { PaperChart } from "@/components/charts/paper-chart";
import { seen, show } from "@/test/browser/components/show";

afterEach(() => {
  show(undefined);
});

const model = (values: readonly number[]): ChartModel => ({
  title: "Mentions",
  unit: "mentions",
  form: "bars",
  labels: values.map((_, place) => `day ${place}`),
  ticks: values.map((_, place) => String(place)),
  series: [{ id: "earned", label: "Earned", tone: "earned", values }],
});

const printed = (root: Element) =>
  (seen(root, "chart-paper")?.textContent ?? "").length > 0
    ? seen(root, "chart-paper")?.querySelectorAll("rect, path").length
    : undefined;

test("it is drawn when the page is printed, again with other values, and taken away afterwards", async () => {
  const root = show(<PaperChart model={model([3, 5])} printNumber={String} />);
  expect(printed(root)).toBeUndefined();
  await expect
    .poll(() => {
      dispatchEvent(new Event("beforeprint"));
      return printed(root);
    })
    .toBeGreaterThan(0);
  expect(seen(root, "chart-paper")?.querySelector("svg")).not.toBeNull();
  dispatchEvent(new Event("afterprint"));
  expect(printed(root)).toBeUndefined();
});

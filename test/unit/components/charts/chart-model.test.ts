import * as fc from "fast-check";
import { expect, test } from "vitest";

import { chartCsv } from "@/components/charts/chart-csv";
import { type ChartModel, highest, labelled, stacked, steps } from "@/components/charts/chart-model";
import { fileName } from "@/components/charts/save-file";

const model: ChartModel = {
  title: "Mentions by day",
  unit: "mentions",
  labels: ["Mon", "Tue", "Wed"],
  ticks: ["M", "T", "W"],
  form: "bars",
  series: [
    { id: "a", label: "Earned", tone: "earned", values: [3, undefined, 0] },
    { id: "b", label: 'Said "so"', tone: "owned", values: [1, undefined, 2] },
  ],
};

test("bars stand one upon the other, and an unknown one is no bar", () => {
  expect(stacked(model)).toEqual([
    [3, undefined, 0],
    [4, undefined, 2],
  ]);
  expect(highest(model)).toBe(4);
  expect(highest({ ...model, form: "lines" })).toBe(3);
  expect(highest({ ...model, series: [] })).toBe(1);
});

test.each([
  { top: 4, scale: [0, 1, 2, 3, 4] },
  { top: 16, scale: [0, 5, 10, 15, 20] },
  { top: 1, scale: [0, 1] },
  { top: 61_400, scale: [0, 20_000, 40_000, 60_000, 80_000] },
])("an axis up to $top has the steps $scale", ({ top, scale }) => {
  expect(steps(top)).toEqual(scale);
});

test("an axis always reaches its highest value in a few whole steps", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e9 }), (top) => {
      const scale = steps(top);
      expect(scale[0]).toBe(0);
      expect(scale.at(-1)).toBeGreaterThanOrEqual(top);
      expect(scale.length).toBeLessThanOrEqual(6);
      expect(scale.every(Number.isInteger)).toBe(true);
    }),
  );
});

test("labels are never more than fit, and the first place has one", () => {
  expect(labelled(30, 10)).toEqual([0, 3, 6, 9, 12, 15, 18, 21, 24, 27]);
  expect(labelled(3, 10)).toEqual([0, 1, 2]);
  expect(labelled(0, 10)).toEqual([]);
});

test("as CSV an unknown value is an empty cell, and no cell is a formula", () => {
  const formula: ChartModel["series"][number] = {
    id: "c",
    label: "=1+1",
    tone: "paid",
    values: [-1, 2.5, 0],
  };
  const odd = { ...model, labels: ["Mon", "+Tue", "W,ed"], series: [...model.series, formula] };
  expect(chartCsv(odd, "Day").split("\r\n")).toEqual([
    `Day,Earned,"Said ""so""",'=1+1`,
    "Mon,3,1,-1",
    "'+Tue,,,2.5",
    '"W,ed",0,2,0',
    "",
  ]);
});

test.each([
  { title: "Mentions by day", name: "mentions-by-day.csv" },
  { title: "…/../x", name: "x.csv" },
  { title: "!", name: "chart.csv" },
])("the file of $title is called $name", ({ title, name }) => {
  expect(fileName(title, "csv")).toBe(name);
});

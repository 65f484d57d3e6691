import { expect, test } from "vitest";

import "@/components/styles/base.css";
import type { ChartModel } from "@/components/charts/chart-model";
import { pngOf, svgText } from "@/components/charts/chart-picture";

const model: ChartModel = {
  title: "Mentions <by> day",
  unit: "mentions",
  labels: ["Mon", "Tue", "Wed"],
  ticks: ["M", "T", "W"],
  form: "bars",
  series: [
    { id: "a", label: "Earned & more", tone: "earned", values: [3, undefined, 1] },
    { id: "b", label: "Not sure", tone: "unsure", values: [1, undefined, 2] },
  ],
  marks: [{ place: 0, kind: "spike", label: "</title><script>alert(1)</script>" }],
  gaps: [1],
};

const draw = () => svgText(model, String, document.body);

test("the copied SVG is well formed, stands alone, and holds a bar for each known value", () => {
  const svg = new DOMParser().parseFromString(draw(), "image/svg+xml");
  expect(svg.querySelector("parsererror, script, image, foreignObject")).toBeNull();
  expect(draw()).not.toContain("var(");
  expect(svg.querySelectorAll("g[stroke-width] > rect")).toHaveLength(4);
  expect(svg.querySelector("title")?.textContent).toBe("Mentions <by> day");
});

test("the copied picture is a PNG of twice its size", async () => {
  const picture = await createImageBitmap(await pngOf(draw()));
  expect([picture.width, picture.height]).toEqual([1_920, 720]);
});

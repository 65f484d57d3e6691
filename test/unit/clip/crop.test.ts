import { expect, test } from "vitest";

import { cropOf } from "@/lib/clip/crop";

const window = { width: 1_000, height: 800 };
const sharp = { width: 2_000, height: 1_600 };

test.each([
  { why: "all of it is seen", place: [100, 50, 600, 300], crop: [200, 100, 1_200, 600] },
  { why: "its upper part is scrolled out", place: [100, -200, 600, 300], crop: [200, 0, 1_200, 200] },
  { why: "its lower part is scrolled out", place: [100, 700, 600, 300], crop: [200, 1_400, 1_200, 200] },
  { why: "it is wider than the window", place: [-50, 0, 1_200, 100], crop: [0, 0, 2_000, 200] },
  { why: "it is larger than the window", place: [-1, -1, 9_999, 9_999], crop: [0, 0, 2_000, 1_600] },
  { why: "it begins between two pixels", place: [10.3, 10.3, 100.5, 100.5], crop: [20, 20, 202, 202] },
  { why: "it is above the window", place: [100, -400, 600, 300], crop: undefined },
  { why: "it is beside the window", place: [1_000, 0, 600, 300], crop: undefined },
  { why: "hardly a line of it is seen", place: [100, 790, 600, 300], crop: undefined },
  { why: "the page gives no numbers", place: [Number.NaN, 0, 600, 300], crop: undefined },
])("what is cut out where $why", ({ place: [x = 0, y = 0, width = 0, height = 0], crop }) => {
  const area = cropOf({ x, y, width, height }, window, sharp);
  expect(area && [area.x, area.y, area.width, area.height]).toEqual(crop);
});

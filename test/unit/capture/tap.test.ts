import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";

import { pageCalls } from "./chromium/page-calls";
import { openLab } from "./chromium/tapped-page";
import type { Lab, TappedPage } from "./chromium/tapped-page";

// A whole browser on a busy machine takes its time.
vi.setConfig({ testTimeout: 30_000 });

let lab: Lab;
let plain: TappedPage;
let tapped: TappedPage;

beforeAll(async () => {
  lab = await openLab();
  plain = await lab.open({ isolated: false, tap: false });
  tapped = await lab.open({});
}, 60_000);

afterAll(() => lab.close());

describe("with the tap a page sees what it sees without it", () => {
  test.each(pageCalls)("$what", async ({ run, given = "", copied }) => {
    const expected: unknown = await plain.page.evaluate(run, given);
    expect(await tapped.page.evaluate(run, given)).toEqual(expected);
    const texts = (await tapped.heard()).map(({ text }) => text);
    expect(texts).toHaveLength(copied.length);
    expect(copied.every((wanted, index) => new RegExp(wanted).test(texts[index] ?? ""))).toBe(true);
  });

  test("and nothing was said aloud", () => {
    expect(tapped.noise.toSorted()).toEqual(plain.noise.toSorted());
  });
});

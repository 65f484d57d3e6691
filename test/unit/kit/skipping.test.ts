import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";

import { skipping } from "@/lib/kit/skipping";

describe("a pattern that skips ahead", () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  test("is shown blanks of both widths whenever it has rested, and only then", () => {
    const pattern = /a(\d)/g;
    const shown = vi.spyOn(pattern, "test");
    const ready = skipping(pattern);
    expect(shown).not.toHaveBeenCalled();
    ready();
    expect(shown.mock.calls.map(([text]) => text.charAt(0))).toEqual([" ", "\u2003"]);
    expect(shown.mock.calls.every(([text]) => text.length >= 1000)).toBe(true);
    vi.advanceTimersByTime(49);
    ready();
    expect(shown).toHaveBeenCalledTimes(2);
    vi.advanceTimersByTime(49);
    ready();
    expect(shown).toHaveBeenCalledTimes(2);
    vi.advanceTimersByTime(50);
    ready();
    expect(shown).toHaveBeenCalledTimes(4);
  });

  test("looks from the beginning each time", () => {
    const ready = skipping(/a(\d)/g);
    expect(ready().exec("a1 a2")?.[1]).toBe("1");
    expect(ready().exec("a1 a2")?.[1]).toBe("1");
  });
});

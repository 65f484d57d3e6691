/** Text can be read in both colour schemes: at least 4.5 to 1, and 3 to 1 for what only outlines a control. */

import "@/components/styles/base.css";
import { expect, test } from "vitest";

function coloursOf(scheme: string): (token: string) => readonly number[] {
  const probe = document.createElement("i");
  probe.style.colorScheme = scheme;
  document.body.append(probe);
  return (token) => {
    probe.style.color = `var(${token})`;
    return (getComputedStyle(probe).color.match(/[\d.]+/g) ?? []).map(Number);
  };
}

function luminance(colour: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = colour.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: readonly number[], other: readonly number[]): number {
  const [light, dark] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

const grounds = ["--paper", "--raised", "--warn-wash", "--bad-wash", "--accent-wash"];
const pairs = [
  ...grounds.flatMap((ground) => ["--ink", "--ink-soft"].map((ink) => ({ ink, ground, least: 4.5 }))),
  ...["--accent", "--bad", "--warn", "--good"].map((ink) => ({ ink, ground: "--paper", least: 4.5 })),
  { ink: "--ink", ground: "--match", least: 4.5 },
  { ink: "--ink-soft", ground: "--pressed", least: 4.5 },
  { ink: "--accent-ink", ground: "--accent-fill", least: 4.5 },
  { ink: "--accent-ink", ground: "--accent-fill-hover", least: 4.5 },
  { ink: "--warn", ground: "--warn-wash", least: 3 },
  { ink: "--bad", ground: "--bad-wash", least: 3 },
  { ink: "--line-strong", ground: "--paper", least: 3 },
];

test.each(["light", "dark"])("in the %s scheme", (scheme) => {
  const colour = coloursOf(scheme);
  const tooWeak = pairs
    .map((pair) => ({ ...pair, ratio: contrast(colour(pair.ink), colour(pair.ground)) }))
    .filter(({ ratio, least }) => ratio < least);
  expect(tooWeak).toEqual([]);
});

test("the two schemes are two", () => {
  expect(coloursOf("light")("--paper")).not.toEqual(coloursOf("dark")("--paper"));
});

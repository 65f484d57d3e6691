/**
 * What a user waits for in the popup and the dashboard, over ten thousand and over a hundred thousand mentions (a
 * million with MENTIONARY_BENCH=large), in real Chromium by real keys and clicks, in turn.
 */

import type { Page } from "@playwright/test";

import { popupFigures } from "./store/popup";
import type { Bench, BenchRow } from "./support/bench";
import { row } from "./support/bench";
import { median } from "./support/measure";
import { compared, inTurn } from "./ui/in-turn";
import type { Both } from "./ui/in-turn";
import { interactions } from "./ui/interactions";
import { firstRows, openDashboard, perform, scrollFar } from "./ui/measure-ui";
import { openStores, wantedSizes } from "./ui/two-stores";
import type { FilledBrowser, Stores } from "./ui/two-stores";

export const bench: Bench = {
  name: "ui",
  question:
    "How long does a user wait for an answer over the large store? Baseline: the small one. Aim: 100 ms; a paint of 16 is one of at most 16.",
  run: async ({ smoke }) =>
    smoke
      ? rows({ sizes: [400, 400], rounds: 1, turns: 2, restMs: 20 })
      : rows({ sizes: wantedSizes(), rounds: 5, turns: 60, restMs: 250 }),
};

interface Settings {
  readonly sizes: readonly [number, number];
  /** That count. Unless it is one alone, another goes before them. */
  readonly rounds: number;
  /** Of the wheel. */
  readonly turns: number;
  readonly restMs: number;
}

async function rows(settings: Settings): Promise<BenchRow[]> {
  const { sizes, rounds } = settings;
  const stores = await openStores({ sizes, say: rounds > 1 ? say : undefined });
  try {
    return [
      row("mentions in the store", "mentions", stores.large.size, stores.small.size),
      ...(await firstSights(stores, rounds)),
      ...(await answers(stores, settings)),
    ];
  } finally {
    await stores.close();
  }
}

function say(line: string): void {
  console.error(`${new Date().toISOString()} ${line}`);
}

async function firstSights({ large, small }: Stores, rounds: number): Promise<BenchRow[]> {
  const url = large.driver.extensionUrl("popup.html");
  const [ours, theirs] = await popupFigures([large.context, small.context], url, rounds);
  const lists = await inTurn<FilledBrowser, number>({ large, small }, rounds + 1, firstRows);
  const [popup, list] = ["popup: first figures", "dashboard: first row of the list"];
  return [
    row(`${popup}, first time`, "ms", ours?.coldMs ?? 0, theirs?.coldMs),
    row(popup, "ms", ours?.warmMs ?? 0, theirs?.warmMs),
    compared(`${list}, first time`, "ms", lists, ([first = 0]) => first),
    compared(list, "ms", lists, ([, ...later]) => median(later)),
  ];
}

const hash = "#/mentions?subject=all";

async function answers(stores: Stores, { rounds, turns, restMs }: Settings): Promise<BenchRow[]> {
  const small = await openDashboard(stores.small, hash);
  const pages: Both<Page> = {
    small,
    large: stores.large === stores.small ? small : await openDashboard(stores.large, hash),
  };
  const warmUps = rounds > 1 ? 1 : 0;
  const results: BenchRow[] = [];
  for (const interaction of interactions) {
    const { what } = interaction;
    if (rounds > 1) say(what);
    const all = await inTurn(pages, rounds + warmUps, (page) => perform(page, interaction, restMs));
    const noted = { large: all.large.slice(warmUps), small: all.small.slice(warmUps) };
    results.push(
      compared(`${what}: to the next paint, median`, "ms", noted, (each) => median(each.map(paintOf))),
      compared(`${what}: to the next paint, worst`, "ms", noted, (each) => Math.max(...each.map(paintOf))),
      compared(`${what}: until it stands there, median`, "ms", noted, (each) => median(each.map(shownOf))),
      compared(`${what}: until it stands there, worst`, "ms", noted, (each) =>
        Math.max(...each.map(shownOf)),
      ),
      compared(`${what}: longest task over 50 ms`, "ms", noted, longestOf),
    );
  }
  const frames = await inTurn(pages, 1, (page) => scrollFar(page, turns));
  return [
    ...results,
    compared("scrolled far: the last row seen", "rows", frames, ([first]) => first?.rows ?? 0),
    compared("scrolled far: longest time without a frame", "ms", frames, ([first]) => first?.longestMs ?? 0),
    compared(
      "scrolled far: longest time that a row is empty",
      "ms",
      frames,
      ([first]) => first?.emptyMs ?? 0,
    ),
    compared("scrolled far: longest task over 50 ms", "ms", frames, longestOf),
  ];
}

const paintOf = ({ paintMs }: { readonly paintMs: number }) => paintMs;
const shownOf = ({ shownMs }: { readonly shownMs: number }) => shownMs;

function longestOf(noted: readonly { readonly longTasks: readonly number[] }[]): number {
  return Math.max(0, ...noted.flatMap(({ longTasks }) => longTasks));
}

/** What the extension costs a page: the same timeline scrolled with it and without it, turn about. */

import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { postsIn } from "@/test/demo/x/client/posts-in";
import { aSubject, prepare } from "@/test/support/app/prepare";
import { openChromium, startChromium } from "@/test/support/browsers/chromium";
import { frequentWord } from "@/test/support/frequent-word";
import { xHosts } from "@/test/support/hosts";
import { hasSamples, sample } from "@/test/support/samples";
import { startFakeWeb } from "@/test/support/web/fake-web";
import type { FakeWeb } from "@/test/support/web/fake-web";

import { loadRows } from "./page/load";
import { timelineSite } from "./page/site";
import type { Ours } from "./page/tasks";
import { traced, visit } from "./page/visit";
import type { Visit } from "./page/visit";
import type { Bench, BenchRow } from "./support/bench";
import { row } from "./support/bench";
import { names } from "./support/brands";
import { median } from "./support/measure";
import { madeUpPayload } from "./support/recorded";

const extension = fileURLToPath(new URL("../../.output/chrome-mv3", import.meta.url));

export const bench: Bench = {
  name: "page",
  question:
    "What does a page that is scrolled, or loaded, feel of the extension, beside the same without it?",
  run: async ({ smoke }) => {
    if (!existsSync(extension)) throw new Error(".output/chrome-mv3 is missing: npm run build");
    return [...(await rows(smoke ? 1 : 3, smoke ? 1 : 10)), ...(await loadRows(extension, smoke ? 1 : 15))];
  },
};

async function rows(rounds: number, plays: number): Promise<BenchRow[]> {
  const { posts, ...measured } = await scrolled(rounds, plays);
  return [
    ...(hasSamples ? [] : [row("the recording is absent: a made-up timeline", "timelines", 1)]),
    row("posts scrolled through, a visit", "posts", posts),
    ...table(measured, posts),
  ];
}

/** A timeline of so many plays of a hundred posts, with the extension and without it, turn about. */
export async function scrolled(rounds: number, plays: number): Promise<Measured & { posts: number }> {
  const timeline = hasSamples
    ? sample("x/graphql-2026-new/list_timeline.json")
    : madeUpPayload(100, (index) => `Nobody minds a cup of tea before number ${index}.`);
  const site = timelineSite(timeline, plays);
  const web = await startFakeWeb({ "x.com": site, "pro.x.com": site, "twitter.com": site });
  try {
    const measured = await measure(web, rounds, [...names, frequentWord(timeline)]);
    return { ...measured, posts: postsIn(JSON.parse(timeline)).length * plays };
  } finally {
    await web.close();
  }
}

interface Measured {
  readonly without: readonly Visit[];
  readonly withUs: readonly Visit[];
  readonly ours: Ours;
}

async function measure({ proxyPort }: FakeWeb, rounds: number, brands: readonly string[]): Promise<Measured> {
  const plain = await startChromium({ proxyPort });
  try {
    const { driver, context } = await openChromium({ extension, proxyPort, willGrant: xHosts });
    try {
      await prepare(
        driver,
        brands.map((name) => aSubject({ name })),
      );
      const [without, withUs]: [Visit[], Visit[]] = [[], []];
      for (let round = 0; round < rounds; round += 1) {
        without.push(await visit(plain.context));
        withUs.push(await visit(context));
      }
      return { without, withUs, ours: await traced(context, driver.extensionUrl("")) };
    } finally {
      await driver.close();
    }
  } finally {
    await plain.close();
  }
}

function table({ without, withUs, ours }: Measured, posts: number): BenchRow[] {
  const compared = (what: string, unit: string, of: (visit: Visit) => number) =>
    row(what, unit, median(withUs.map(of)), median(without.map(of)));
  const ourMs = sum(ours.tasks);
  return [
    compared("long tasks (over 50 ms), a visit", "tasks", ({ longTasks }) => longTasks.length),
    compared("time in long tasks, a visit", "ms", ({ longTasks }) => sum(longTasks)),
    compared("longest task", "ms", ({ longTasks }) => Math.max(0, ...longTasks)),
    row("long tasks of ours: over 50 ms of our script", "tasks", ours.tasks.filter((ms) => ms > 50).length),
    row("longest task of ours, our script in it", "ms", Math.max(0, ...ours.tasks)),
    compared("all script of the page's process, a visit", "ms", ({ scriptMs }) => scriptMs),
    row("script added by us, a visit", "ms", ourMs),
    row("script added by us, a post", "ms", ourMs / posts),
    ...Object.entries(ours.files).map(([file, ms]) => row(`of it ${file}`, "ms", ms)),
    compared("layout shift, a visit", "CLS", ({ shift }) => shift),
    row("marks on the page at its end", "marks", median(withUs.map(({ marks }) => marks))),
    compared("heap after the first response", "MB", ({ heapEarly }) => heapEarly / 1e6),
    compared("heap growth until the last", "MB", (each) => (each.heapLate - each.heapEarly) / 1e6),
    compared("request to body in hand, median", "ms", ({ deliveries }) => median(deliveries)),
    compared("request to body in hand, worst", "ms", ({ deliveries }) => Math.max(0, ...deliveries)),
  ];
}

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);

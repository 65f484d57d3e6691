/** What the marks cost a page: a timeline of a thousand posts, scrolled with and without the extension, turn about. */

import { scrolled } from "../page";
import type { BenchRow } from "../support/bench";
import { row } from "../support/bench";
import { median } from "../support/measure";

export async function markRows(smoke: boolean): Promise<BenchRow[]> {
  const { posts, withUs, without, ours } = await scrolled(smoke ? 1 : 2, smoke ? 1 : 10);
  const compared = (what: string, unit: string, of: (visit: (typeof withUs)[number]) => number) =>
    row(`${what} (baseline: without the extension)`, unit, median(withUs.map(of)), median(without.map(of)));
  return [
    row("marks: posts scrolled through", "posts", posts),
    row("marks on the page at its end", "marks", median(withUs.map(({ marks }) => marks))),
    compared("marks: layout shift", "CLS", ({ shift }) => shift),
    compared("marks: long tasks of the page and ours", "tasks", ({ longTasks }) => longTasks.length),
    row("marks: long tasks of ours", "tasks", ours.tasks.filter((ms) => ms > 50).length),
    row("marks: longest task of ours, our script in it", "ms", Math.max(0, ...ours.tasks)),
    row("marks: their own script, a post", "ms", (ours.files["marks.js"] ?? 0) / posts),
  ];
}

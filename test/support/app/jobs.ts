/** Long work of the worker, seen and begun from a page of the extension. */

import { asText, at } from "@/lib/kit/read";
import type { JobKind } from "@/lib/store/job-row";
import type { BrowserPage, Driver } from "@/test/support/browsers/driver";
import { pause, until, within } from "@/test/support/waiting";

import { rowsOf, sendMessage } from "./store";

const limitMs = 100_000;
const answerMs = 10_000;
/**
 * The first ending comes soon, so that a quick machine has not ended the work before; each further one may come
 * later, up to where a piece is written on a slow machine, and somewhat beyond.
 */
const soonMs = 40;
const latestMs = 450;

/** Begins a job, and waits for its end. @returns what it counted. */
export async function runJob(page: BrowserPage, kind: JobKind, argument: unknown = {}): Promise<unknown> {
  const before = (await endedJobs(page, kind)).length;
  await ask(page, "job.start", { kind, argument });
  return jobEnded(page, kind, before);
}

/** Waits until one more job of the kind has ended than before, and fails when it failed. */
export async function jobEnded(page: BrowserPage, kind: JobKind, before: number): Promise<unknown> {
  const ended = await until(limitMs, `${kind} does not end`, async () => {
    const rows = await endedJobs(page, kind);
    return rows.length > before && rows;
  });
  const last = ended.toSorted((a, b) => Number(at(a, "startedAt")) - Number(at(b, "startedAt"))).at(-1);
  if (at(last, "state") !== "done") throw new Error(`${kind}: ${asText(at(last, "error")) ?? "not done"}`);
  return at(last, "counts");
}

export async function endedJobs(page: BrowserPage, kind: JobKind): Promise<readonly unknown[]> {
  return (await rowsOf(page, "jobs")).filter(
    (job) => at(job, "kind") === kind && at(job, "state") !== "running",
  );
}

export async function isJobRunning(page: BrowserPage): Promise<boolean> {
  return (await rowsOf(page, "jobs")).some((job) => at(job, "state") === "running");
}

/**
 * Waits for a job, and ends the worker again and again while it runs, at moments that `random` gives, and wakes it
 * as anything that a user does would. @returns how often it was ended while there was work.
 */
export async function killWhileWorking(
  driver: Driver,
  page: BrowserPage,
  random: () => number,
  mostKills: number,
): Promise<number> {
  await until(limitMs, "It begins", () => isJobRunning(page));
  for (let kill = 0; kill < mostKills; kill += 1) {
    await pause(random() * Math.min(latestMs, soonMs * (1 + 2 * kill)));
    if (!(await isJobRunning(page))) return kill;
    await driver.stopBackground();
    await wake(page);
  }
  return mostKills;
}

/** Anything that a view asks wakes the worker. */
export async function wake(page: BrowserPage): Promise<void> {
  await ask(page, "news.seen", {});
}

/** What is asked of a worker that is being ended may get no answer, or none ever: it is asked again. */
export function ask(page: BrowserPage, name: string, argument: unknown): Promise<unknown> {
  return until(limitMs, `${name} is not answered`, async () =>
    at(await within(answerMs, name, sendMessage(page, name, argument)), "answer"),
  );
}

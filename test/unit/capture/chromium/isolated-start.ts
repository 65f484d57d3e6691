/** The extension's half as lib/page/run-start.ts and run-capture.ts put it together, with a worker that a test can see. */

import { notePage } from "@/lib/capture/page-notes";
import { createScreen } from "@/lib/capture/screen";
import { secondSource } from "@/lib/capture/second-source";
import { startCapture } from "@/lib/capture/start";
import type { Published } from "@/lib/model/plan";
import { page } from "@/lib/platforms/x/page/index";
import { responses } from "@/lib/platforms/x/responses";
import { aSubject } from "@/test/support/build";

// A page that is marked so leaves only what does not wait for a timer.
const later = globalThis.setTimeout;
const isMarked = (name: string): boolean => name in document.documentElement.dataset;
Object.assign(globalThis, {
  setTimeout: (run: () => void, ms: number) => later(run, isMarked("noTimers") ? 600_000 : ms),
});

const plan = { version: 1, isOn: true, sites: ["x"], subjects: [aSubject()] };
const worker = { isGone: false, batches: 0, watchers: 0, plans: 0 };
let change: (published: Published) => void = () => {};

const notes = notePage(
  document,
  {
    readPlan: () =>
      new Promise((resolve) => {
        later(() => {
          worker.plans += 1;
          resolve({ plan, kept: {} });
        }, 50);
      }),
    watchPlan: (onChange) => {
      change = onChange;
      worker.watchers += 1;
      return () => {
        worker.watchers -= 1;
      };
    },
  },
  () => undefined,
);

function read(): void {
  const started = startCapture({
    notes,
    platform: responses,
    deliver: async (batch) => {
      if (worker.isGone) throw new Error("Extension context invalidated.");
      worker.batches += 1;
      await fetch("/sink", { method: "POST", keepalive: true, body: JSON.stringify(batch) });
      return { batchId: batch.batchId, added: batch.posts.length, updated: 0, refused: {} };
    },
    isKept: async () => false,
    isGone: () => worker.isGone,
    newId: () => String(Math.random()),
  });

  started.attach(secondSource(page, createScreen));

  Object.assign(globalThis, { seen: () => started.status() });
}

// A page that is marked so waits until it is told to read.
document.addEventListener("DOMContentLoaded", () => isMarked("noReader") || read());

Object.assign(globalThis, {
  read,
  beginPlan: () => notes.plan.begin(),
  worker,
  pause: (isOn: boolean) => change({ plan: { ...plan, version: 2, isOn }, kept: {} }),
});

/** Traces what a page does while something happens. */

import type { CDPSession } from "@playwright/test";

const traceConfig = {
  includedCategories: ["devtools.timeline", "disabled-by-default-devtools.timeline"],
  excludedCategories: ["*"],
};

/** @returns the events, as Chromium reports them. */
export async function recordTasks(
  session: CDPSession,
  happen: () => Promise<void>,
): Promise<readonly unknown[]> {
  const events: unknown[] = [];
  session.on("Tracing.dataCollected", ({ value }) => void events.push(...value));
  await session.send("Tracing.start", { transferMode: "ReportEvents", traceConfig });
  await happen();
  const isComplete = new Promise((resolve) => {
    session.once("Tracing.tracingComplete", resolve);
  });
  await session.send("Tracing.end");
  await isComplete;
  return events;
}

/**
 * The capture plan on its way from the worker to every page: written by the worker alone, read by the
 * content scripts from local extension storage, which does not wake the worker.
 */

import { browser } from "@/lib/browser";
import type { CapturePlan, KeptConversations } from "@/lib/model/plan";

import { createPlanReader, planFormat } from "./published";

export const { readPlan, watchPlan } = createPlanReader(() => browser);

/** Worker only. */
export async function publishPlan(plan: CapturePlan): Promise<void> {
  await browser.storage.local.set({ plan: { ...plan, format: planFormat } });
}

/** Worker only. */
export async function publishKept(kept: KeptConversations): Promise<void> {
  await browser.storage.local.set({ kept });
}

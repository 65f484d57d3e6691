/**
 * The capture plan on its way from the worker to every page: written by the worker alone, read by the
 * content scripts from local extension storage, which does not wake the worker.
 */

import { browser } from "@/lib/browser";
import type { CapturePlan, KeptConversations } from "@/lib/model/plan";
import type { Subject } from "@/lib/model/subject";

import { createPlanReader, planFormat } from "./published";

export const { readPlan, watchPlan } = createPlanReader(() => browser);

/**
 * Worker only.
 *
 * @param subjects the whole of them, from which a store that was deleted under us is made again: the plan
 * holds only what pages need.
 */
export async function publishPlan(plan: CapturePlan, subjects: readonly Subject[]): Promise<void> {
  await browser.storage.local.set({ plan: { ...plan, format: planFormat }, subjects });
}

/** As they were published last; empty before that. Worker only, which wrote them itself. */
export async function readSubjects(): Promise<readonly Subject[]> {
  const { subjects } = await browser.storage.local.get("subjects");
  return isSubjects(subjects) ? subjects : [];
}

function isSubjects(value: unknown): value is readonly Subject[] {
  return Array.isArray(value);
}

/** Worker only. */
export async function publishKept(kept: KeptConversations): Promise<void> {
  await browser.storage.local.set({ kept });
}

/**
 * The capture plan on its way from the worker to every page: written by the worker alone, read by the
 * content scripts from local extension storage, which does not wake the worker.
 */

import { browser } from "@/lib/browser";
import { asFlag, asList, at, isRecord } from "@/lib/kit/read";
import type { CapturePlan, KeptConversations } from "@/lib/model/plan";
import type { Subject } from "@/lib/model/subject";

export interface Published {
  /** `undefined` until the first subject is saved: there is nothing to look for. */
  readonly plan: CapturePlan | undefined;
  readonly kept: KeptConversations;
}

export async function readPlan(): Promise<Published> {
  return publishedIn(await browser.storage.local.get(["plan", "kept"]));
}

/** Calls `onChange` with the whole plan whenever a part of it was published anew. Returns the way to stop. */
export function watchPlan(onChange: (published: Published) => void): () => void {
  const listener = async (changes: Record<string, unknown>, area: string): Promise<void> => {
    if (area === "local" && ("plan" in changes || "kept" in changes)) onChange(await readPlan());
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

/** Worker only. */
export async function publishPlan(plan: CapturePlan): Promise<void> {
  await browser.storage.local.set({ plan });
}

/** Worker only. */
export async function publishKept(kept: KeptConversations): Promise<void> {
  await browser.storage.local.set({ kept });
}

/** What an earlier version of ours wrote may have another shape: only what is recognised is used. */
export function publishedIn(stored: Record<string, unknown>): Published {
  return { plan: planIn(stored.plan), kept: keptIn(stored.kept) };
}

function planIn(value: unknown): CapturePlan | undefined {
  const version = at(value, "version");
  const isOn = asFlag(at(value, "isOn"));
  if (typeof version !== "number" || isOn === undefined) return undefined;
  return {
    version,
    isOn,
    sites: asList(at(value, "sites")).filter(isText),
    subjects: asList(at(value, "subjects")).filter(isSubject),
  };
}

function isSubject(value: unknown): value is Subject {
  return (
    isRecord(value) &&
    [value.id, value.clientId, value.name, value.kind].every((field) => typeof field === "string") &&
    [value.terms, value.handles, value.hashtags, value.domains, value.exclusions, value.accounts].every(
      Array.isArray,
    )
  );
}

function keptIn(value: unknown): KeptConversations {
  if (!isRecord(value)) return {};
  const entries = Object.entries(value).map(
    ([platform, ids]) => [platform, asList(ids).filter(isText)] as const,
  );
  return Object.fromEntries(entries);
}

const isText = (value: unknown): value is string => typeof value === "string";

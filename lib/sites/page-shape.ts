/** The shape of what a page could not read, asked of the open tabs of a site when the user wants to send it. */

import { browser } from "@/lib/browser";
import { asCount, asList, asText, at } from "@/lib/kit/read";
import type { ShapeReport } from "@/lib/model/shape-report";
import { sites } from "@/lib/platforms/sites";

/** The newest of all tabs; `undefined` where none holds one. */
export async function pageShape(siteId: string): Promise<ShapeReport | undefined> {
  const hosts = sites.find(({ id }) => id === siteId)?.hosts ?? [];
  if (hosts.length === 0) return undefined;
  const tabs = await browser.tabs.query({ url: [...hosts] });
  const reports = await Promise.all(tabs.flatMap(({ id }) => (id === undefined ? [] : [askTab(id)])));
  return reports
    .filter((report) => report !== undefined)
    .toSorted((a, b) => b.at - a.at)
    .at(0);
}

async function askTab(tabId: number): Promise<ShapeReport | undefined> {
  try {
    // Only now: what it takes to tell a shape is not loaded into every page.
    const [frame] = await browser.scripting.executeScript({ target: { tabId }, files: ["shape.js"] });
    return reportIn(frame?.result);
  } catch {
    return undefined; // A tab that may not be entered any more holds nothing of ours.
  }
}

function reportIn(reply: unknown): ShapeReport | undefined {
  const [of, when] = [asText(at(reply, "of")), asCount(at(reply, "at"))];
  if ((of !== "response" && of !== "article") || when === undefined) return undefined;
  return { of, at: when, lines: asList(at(reply, "lines")).filter((line) => typeof line === "string") };
}

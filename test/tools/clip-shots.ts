/** Pictures of the clip panel: as a window, and as narrow as beside a page, from left and from right; and of what it says when it cannot. */

import type { ClippedPage } from "@/lib/model/clipped-page";
import { extensionPage } from "@/test/support/app/store";
import { testId } from "@/test/support/app/test-id";
import type { Driver } from "@/test/support/browsers/driver";
import { until } from "@/test/support/waiting";

import { shootPage } from "./shots";

const limitMs = 60_000;

const sizes = [
  { name: "window", width: 480, height: 760 },
  { name: "beside", width: 400, height: 1600 },
  { name: "narrow", width: 320, height: 1700 },
] as const;

const page: ClippedPage = {
  kind: "review",
  url: "https://tea-times.example/reviews/kettles-of-the-year",
  domain: "tea-times.example",
  title: "Kettles of the year: Acme Kettles pours best",
  author: "Ida Fern",
  outlet: "Tea Times",
  publishedAt: Date.UTC(2026, 10, 20, 9, 30),
  language: "en",
  lead: "We boiled four hundred litres with nine kettles. One of them poured without a drop beside the cup.",
  text: "Acme Kettles pours best. Globex Home is the quietest.",
  textIsCut: false,
  links: ["https://acme-kettles.example/alto"],
  rating: { value: 4.5, best: 5 },
  counts: { replies: 38 },
};

/** A subject is there. @returns paths of the pictures. */
export async function takeClipShots(driver: Driver, folder: string): Promise<string[]> {
  const paths: string[] = [];
  const store = await extensionPage(driver);
  await store.evaluate(offer, { name: "clip:shots", waiting: { at: 1, state: "ready", page } });
  const panel = await driver.newPage(driver.extensionUrl("clip.html?offer=shots"));
  const isThere = () =>
    panel.evaluate((field) => document.querySelector(field) !== null, testId("clip-keep"));
  await until(limitMs, "The panel is filled in", isThere);
  for (const direction of ["ltr", "rtl"] as const) {
    await panel.evaluate((dir) => {
      document.documentElement.dir = dir;
    }, direction);
    for (const { name, width, height } of sizes) {
      await panel.setViewport(width, height);
      const suffix = direction === "rtl" ? "-rtl" : "";
      paths.push(...(await shootPage(driver, panel, folder, `clip-${name}${suffix}`)));
    }
  }
  await panel.setViewport(sizes[0].width, sizes[0].height);
  await panel.goto(driver.extensionUrl("clip.html?offer=gone"));
  paths.push(...(await shootPage(driver, panel, folder, "clip-gone")));
  await panel.close();
  return paths;
}

/** Runs in a page of the extension. */
async function offer({ name, waiting }: { readonly name: string; readonly waiting: unknown }): Promise<void> {
  await browser.storage.session.set({ [name]: waiting });
}

declare const browser: {
  readonly storage: { readonly session: { set(entries: Readonly<Record<string, unknown>>): Promise<void> } };
};

/** Runs the production readers over a document, after finding out whose it is. */

import { parseHTML } from "linkedom";

import type { Post } from "@/lib/model/post";
import type { Reading } from "@/lib/model/reading";
import type { Platform } from "@/lib/platforms/platform";
import { platformById, platformOf, platforms } from "@/lib/platforms/registry";
import { savedPageReaders } from "@/lib/platforms/saved-pages";

import type { Request } from "./arguments";
import type { Document } from "./document";

/** A reading, and the quoted posts that only its page knows, by the id of the post around them. */
export type Found = Reading & { readonly quoted?: ReadonlyMap<string, Post> };

export interface Readings {
  readonly platform: Platform;
  readonly readings: readonly Found[];
}

/** `undefined` where no reader takes it. */
export function readingsIn(document: Document, request: Request): Readings | undefined {
  const named = request.platformId === undefined ? platformOf(request.url) : platformById(request.platformId);
  const candidates = (named ? [named] : platforms)
    .map((platform) => ({ platform, readings: readingsOf(platform, document, request.url) }))
    .filter(({ readings }) => readings.length > 0);
  // Whoever finds the most in it, it was written for.
  return candidates.toSorted((one, other) => slotsIn(other.readings) - slotsIn(one.readings))[0];
}

function readingsOf(platform: Platform, document: Document, url: string): readonly Found[] {
  if (document.kind === "page") {
    const reading = readPage(platform, document.html, url);
    return reading ? [reading] : [];
  }
  // Whoever can read the whole at once takes its lines for parts of one answer.
  const whole = platform.readPayload({ url, text: document.whole });
  if (whole !== undefined) return [whole];
  return document.texts
    .map((text) => platform.readPayload({ url, text }))
    .filter((reading) => reading !== undefined);
}

function readPage(platform: Platform, html: string, url: string): Found | undefined {
  const page = parseHTML(html).document;
  const language = page.documentElement?.getAttribute("lang") ?? "";
  // What a page carries in itself says more than its markup.
  const carried = savedPageReaders.get(platform.site.id)?.(html, language);
  if (carried !== undefined && carried.slots > 0) return carried;
  return platform.page?.readPage(page, { language, place: platform.placeOf(url) });
}

function slotsIn(readings: readonly Reading[]): number {
  return readings.reduce((sum, { slots }) => sum + slots, 0);
}

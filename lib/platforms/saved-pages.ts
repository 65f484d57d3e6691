/** Readers of saved pages that carry answers in themselves, by platform. For tools and tests: no page loads them. */

import type { Reading } from "@/lib/model/reading";

import { readSavedPage } from "./facebook/saved-page";

/** `undefined` where the page carries no answer. @param language BCP 47, of the page; absent = unknown. */
export type SavedPageReader = (html: string, language?: string) => Reading | undefined;

export const savedPageReaders: ReadonlyMap<string, SavedPageReader> = new Map([["facebook", readSavedPage]]);

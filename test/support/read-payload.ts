/** Reads a recorded answer or a saved page with the production readers, whichever it is. */

import type { Reading } from "@/lib/model/reading";
import type { Payload, Platform } from "@/lib/platforms/platform";
import { savedPageReaders } from "@/lib/platforms/saved-pages";

export function readPayload(platform: Platform, payload: Payload): Reading | undefined {
  const readPage = savedPageReaders.get(platform.site.id);
  return readPage && /^\s*</.test(payload.text)
    ? readPage(payload.text, payload.language)
    : platform.readPayload(payload);
}

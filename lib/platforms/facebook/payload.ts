/** Reads one response of Facebook as a whole. */

import type { Reading } from "@/lib/model/reading";
import type { Payload } from "@/lib/platforms/platform";

import { readWhole } from "./stream";

/** `undefined` where no line of the text is JSON. */
export function readPayload({ requestBody, figures, text, apart }: Payload): Reading | undefined {
  return readWhole(text, { requestBody, figures }, apart);
}

/** Facebook by its answers alone: what a page loads at its start. */

import type { Platform } from "@/lib/platforms/platform";

import { conversationIdsIn } from "./conversations";
import { createIslandReader } from "./island-reader";
import { hasIslands } from "./islands";
import { readPayload } from "./payload";
import { placeOf } from "./place";
import { isCreation } from "./request";
import { site } from "./site";
import { spokenFields } from "./spoken-fields";

export const responses: Platform = {
  site,
  spokenFields,
  readPayload,
  placeOf,
  conversationIdsIn,
  islands: { hasIslands, createReader: createIslandReader },
  isCreation: ({ requestBody, text }) => isCreation(requestBody, text),
};

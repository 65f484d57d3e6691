import type { Platform } from "@/lib/platforms/platform";

import { conversationIdsIn } from "./conversations";
import { readPayload } from "./payload";
import { placeOf } from "./place";
import { isCreation } from "./request";
import { site } from "./site";

export { createIslandReader, readPage } from "./island-reader";
export { createStream } from "./stream";
export type { StreamReading } from "./parts";

/** Facebook, at www.facebook.com and web.facebook.com. */
export const platform: Platform = {
  site,
  readPayload,
  placeOf,
  conversationIdsIn,
  isCreation: ({ requestBody, text }) => isCreation(requestBody, text),
};

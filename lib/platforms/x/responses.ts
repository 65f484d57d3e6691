/** X by its responses alone: what a page loads at its start. */

import type { Payload, Platform } from "@/lib/platforms/platform";

import { conversationIdsIn } from "./conversations";
import { cut } from "./cut";
import { readPayload } from "./payload";
import { placeOf } from "./place";
import { postIdsIn } from "./post-ids";
import { operationOf } from "./request";
import { site } from "./site";
import { spokenFields } from "./spoken-fields";

export const responses: Platform = {
  site,
  spokenFields,
  readPayload,
  cut,
  placeOf,
  conversationIdsIn,
  postIdsIn,
  isCreation,
};

/** By what was asked for, or by how the answer begins: a creation answers with nothing before its own name. */
function isCreation({ url, requestBody = "", text }: Payload): boolean {
  return (
    /^Create\w*Tweet$/.test(operationOf(url) ?? "") ||
    /"tweet_text"\s*:/.test(requestBody) ||
    /^\s*\{\s*"data"\s*:\s*\{\s*"(?:create_(?:note_?)?tweet|(?:note_?)?tweet_create)"/.test(
      text.slice(0, 500),
    )
  );
}

import type { Payload, Platform } from "@/lib/platforms/platform";

import { conversationIdsIn } from "./conversations";
import { page } from "./page/index";
import { readPayload } from "./payload";
import { placeOf } from "./place";
import { operationOf } from "./request";
import { site } from "./site";

/** X, at x.com, pro.x.com and twitter.com. */
export const platform: Platform = { site, readPayload, placeOf, conversationIdsIn, isCreation, page };

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

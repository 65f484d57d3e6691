/** Follows the lists of reactions that the user opens, and tells the worker who stood in those that it wants. */

import { followLists, type FollowedLists } from "@/lib/capture/follow-lists";
import { toWire } from "@/lib/kit/wire";
import { sendFromPage } from "@/lib/messages/page-bus";
import type { ListReader } from "@/lib/platforms/list-reader";

export function tellReactions(lists: ListReader): FollowedLists {
  return followLists({
    window,
    lists,
    tell: (sighting) => sendFromPage("reactions.tell", toWire(sighting).value),
    now: Date.now,
  });
}

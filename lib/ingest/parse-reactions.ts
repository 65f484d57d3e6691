/** Reads a list of reactions that a page handed over, which is as trustworthy as the page. */

import * as v from "valibot";

import { AppError } from "@/lib/model/app-error";
import { reactionKinds, reactionLimits, type ReactionSighting } from "@/lib/model/reaction";

import { captured, envelope } from "./batch-schema";

const { postId, author, url } = captured.entries.post.entries;

const sighting = v.object({
  platform: envelope.entries.platform,
  postId,
  author,
  url,
  people: v.pipe(
    v.array(v.object({ account: author, kind: v.optional(v.picklist(reactionKinds)) })),
    v.maxLength(reactionLimits.atOnce),
  ),
  seenAt: captured.entries.seenAt,
});

/** @throws AppError where it is no such list: the page tells it anew, or not at all. */
export function parseReactions(argument: unknown): ReactionSighting {
  const result = v.safeParse(sighting, argument);
  if (result.success) return result.output;
  const wrong = v.getDotPath(result.issues[0]) ?? "the whole";
  throw new AppError("message-malformed", `No list of reactions: ${wrong} is wrong.`);
}

/** A batch as the page's simpler rules found it → what of it counts by the whole of the rules. */

import type { Batch, CapturedPost } from "@/lib/model/batch";

import type { Recogniser } from "./recognise";

/**
 * What concerns nobody after all is left out, as the page itself would have done. What we wrote ourselves
 * stays without its matches: it may be the answer to a mention.
 */
export function confirmBatch(recogniser: Recogniser, batch: Batch): Batch {
  const byId = new Map(batch.posts.map(({ post }) => [post.postId, post]));
  const confirmed = batch.posts.flatMap((captured): CapturedPost[] => {
    const { post, matches: found } = captured;
    if (found.length === 0) return [captured];
    const matches = recogniser.confirm(post, found, byId.get(post.quotedId ?? ""));
    const isKept = matches.length > 0 || captured.isOwnWriting || recogniser.isOurs(post);
    return isKept ? [{ ...captured, matches }] : [];
  });
  return { ...batch, posts: confirmed };
}

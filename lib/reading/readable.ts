/** What a reading is made from, and nothing else: the same words, read by the same rules, give the same result. */

import { compact } from "@/lib/kit/compact";
import type { Span } from "@/lib/model/mention";
import type { Post } from "@/lib/model/post";

export interface ReadingQuestion {
  readonly post: Post;
  /** Where it names the subject. */
  readonly spans: readonly Span[];
  /** Where it names other subjects. */
  readonly others: readonly Span[];
}

/**
 * The post, as far as rules may look: its author's own words. Counts grow and previews load later; an
 * intent must not change with them.
 */
export function readableOf({
  platform,
  postId,
  kind,
  author,
  text,
  lang,
  parentId,
  links,
  hashtags,
}: Post): Post {
  return compact({
    platform,
    postId,
    kind,
    author: compact({ accountId: author.accountId, handle: author.handle, name: author.name }),
    text,
    lang,
    parentId,
    links,
    hashtags,
    aliases: [],
    tagged: [],
    media: [],
    sponsored: false,
    counts: {},
  });
}

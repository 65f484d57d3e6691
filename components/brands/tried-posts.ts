/** How stored posts stand with one subject, for a trial of its keywords. */

import type { PostToTry } from "@/lib/store/queries/posts-to-try";

import type { TriedPost } from "./try-keywords";

export function triedPost({ post, quoted, mention }: PostToTry): TriedPost {
  const isDecided = (mention?.edits?.isAbout?.value ?? undefined) !== undefined;
  const isClipped = mention?.how === "clipped" || mention?.clip !== undefined;
  const isUnseen = quoted === undefined && (mention?.spans.some(({ part }) => part === "quoted") ?? false);
  return {
    post,
    quoted,
    isIn: mention !== undefined && mention.aside === undefined,
    isFixed: isDecided || isClipped || isUnseen,
    spans: mention?.spans ?? [],
  };
}

/** One comment, with the answers that stand under it. */

import { asCount } from "@/lib/kit/read";
import type { Account } from "@/lib/model/account";
import type { Counts } from "@/lib/model/counts";
import type { Post } from "@/lib/model/post";
import type { DropReason } from "@/lib/model/reading";
import type { Figures } from "@/lib/platforms/figures";

import { accountOf, isAnonymous, isPage, isSameAccount } from "./account";
import { cleanUrl } from "./address";
import { attachmentsOf, linksOf } from "./attachments";
import { venueIn } from "./audience";
import { countOf, reactionsOf } from "./counts";
import { asRecord, own, ownRecord, type Json } from "./fields";
import { asId, idsInCommentId, postIdInFeedbackId } from "./ids";
import { isCommentStub } from "./kinds";
import type { Thread } from "./setting";
import { timeOf } from "./story-fields";
import { wordsOf } from "./text";

export function readComment(comment: Json, thread: Thread, figures: Figures): Post | DropReason {
  if (isCommentStub(comment)) return "stub";
  const ids = idsInCommentId(own(comment, "id"));
  const postId = asId(own(comment, "legacy_fbid")) ?? ids?.commentId;
  if (postId === undefined) return "unreadable";
  const rootId =
    thread.postId ?? ids?.postId ?? postIdInFeedbackId(own(own(comment, "parent_feedback"), "id"));
  const { media, card } = attachmentsOf([own(comment, "attachments")]);
  const { lead, ...words } = wordsOf([
    own(comment, "body"),
    own(comment, "preferred_body"),
    own(comment, "body_renderer"),
  ]);
  const url = addressOf(comment);
  const owner = ownerOf(comment, thread);
  const author = accountOf(own(comment, "author")) ?? {};
  const answered = answeredBy(comment, thread, rootId, owner);
  return {
    platform: "facebook",
    postId,
    aliases: rootId === undefined ? [] : [`${rootId}_${postId}`],
    kind: "comment",
    author,
    ...words,
    // The site puts the one who is answered in front of an answer by itself.
    bodyStart: lead > 0 && answered.parentId !== rootId ? lead : undefined,
    links: linksOf(words, card),
    postedAt: timeOf(own(comment, "created_time")) ?? timeOf(actionLinkField(comment, "created_time")),
    url,
    ...answered,
    rootId,
    owner: isSameAccount(owner, author) ? undefined : owner,
    sponsored: false,
    counts: countsOf(comment, figures),
    reactions: reactionsOf(own(own(comment, "feedback"), "top_reactions"), figures),
    media,
    card,
    venue: thread.venue ?? venueIn(url),
    visibility: thread.visibility === "unknown" && isPage(owningOf(comment)) ? undefined : thread.visibility,
  };
}

/** The post itself for a comment, the comment for an answer to it. */
function answeredBy(comment: Json, thread: Thread, rootId: string | undefined, owner: Account | undefined) {
  const answered = ownRecord(comment, "comment_direct_parent") ?? ownRecord(comment, "comment_parent");
  const said =
    asId(own(answered, "legacy_fbid")) ??
    idsInCommentId(own(answered, "id"))?.commentId ??
    thread.parent?.postId;
  if (said === undefined) return { parentId: rootId, replyTo: owner };
  const known = thread.parent?.postId === said ? thread.parent.author : undefined;
  return { parentId: said, replyTo: accountOf(own(answered, "author")) ?? known };
}

/** The answer says whose post it is; the story around says more of the same account. */
function ownerOf(comment: Json, thread: Thread): Account | undefined {
  const owning = owningOf(comment);
  const said = owning !== undefined && isAnonymous(owning) ? accountOf(owning) : undefined;
  return said ?? thread.owner ?? accountOf(owning);
}

function owningOf(comment: Json): Json | undefined {
  return ownRecord(ownRecord(comment, "parent_feedback"), "owning_profile");
}

function countsOf(comment: Json, figures: Figures): Counts {
  const feedback = own(comment, "feedback");
  const reactors = own(feedback, "reactors") ?? own(feedback, "unified_reactors");
  const replies =
    own(feedback, "replies_fields") ??
    own(feedback, "replies_connection") ??
    own(feedback, "display_comments");
  return {
    likes: countOf(own(reactors, "count"), own(reactors, "count_reduced"), figures),
    replies:
      asCount(own(replies, "total_count")) ??
      asCount(own(feedback, "total_reply_count")) ??
      asCount(own(replies, "count")),
  };
}

function addressOf(comment: Json): string | undefined {
  const said = own(comment, "url") ?? actionLinkField(comment, "url") ?? own(own(comment, "feedback"), "url");
  return cleanUrl(said);
}

/** The time under a comment is a link, and carries the comment's address. */
function actionLinkField(comment: Json, name: string): unknown {
  const links = own(comment, "comment_action_links");
  if (!Array.isArray(links)) return undefined;
  return links
    .slice(0, 20)
    .map((link) => own(asRecord(own(link, "comment")), name))
    .find((value) => value !== undefined);
}

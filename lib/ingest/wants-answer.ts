/** Whether a mention of an own brand calls for an answer, as far as nobody has answered or decided yet. */

import type { Intent } from "@/lib/model/classification";
import type { MentionRow } from "@/lib/store/mention-row";
import type { PostRow } from "@/lib/store/post-row";
import type { SubjectRow } from "@/lib/store/subject-row";

import { asks } from "./asks";
import { speaksFor } from "./world";

const calling: ReadonlySet<Intent> = new Set<Intent>(["question", "complaint", "purchase", "support"]);
const content: ReadonlySet<Intent> = new Set<Intent>(["praise", "recommendation", "news"]);

/**
 * It is earned, and asks, complains, needs help, wants to buy, or is negative toward the brand. Rules miss
 * more than they find, so what was said to the brand calls for an answer also when nothing is known of it,
 * unless it is content, or the reply to an answer of ours: mostly thanks.
 */
export function wantsAnswer(mention: MentionRow, post: PostRow, subject: SubjectRow): boolean {
  const { mediaClass, aside, intents, edits, sentiment, isAddressed } = mention;
  if (mediaClass !== "earned" || aside !== undefined) return false;
  if (intents.some((intent) => calling.has(intent))) return true;
  // The user has looked, and found nothing of the kind.
  if (edits?.intents?.value) return false;
  if (asks(post.text.slice(post.bodyStart ?? 0)) || sentiment === "negative") return true;
  const isContent = sentiment === "positive" || intents.some((intent) => content.has(intent));
  return isAddressed && !isContent && !isReplyToAnswer(post, subject);
}

/** Below something of ours that did not begin the conversation. */
function isReplyToAnswer({ platform, parentId, rootId, replyTo }: PostRow, subject: SubjectRow): boolean {
  if (parentId === undefined || rootId === undefined || parentId === rootId || !replyTo) return false;
  return speaksFor(subject.accounts, platform, replyTo);
}

/**
 * Finds the stories and comments of an answer, wherever they stand, in the order of the document. Iterative
 * and bounded, for what a page sends is hostile. What is inside a story or comment is read with it.
 */

import { isRecord } from "@/lib/kit/read";

import { asRecord, own, type Json } from "./fields";
import { isComment, isCommentStub, storyKind } from "./kinds";

const deepest = 120;
const mostVisited = 300_000;
const mostSlots = 5000;

export interface Slot {
  readonly holds: "story" | "comment";
  readonly part: Json;
  readonly isSponsored: boolean;
  /** The nearest part around it that says whose post this is about. */
  readonly around?: Json | undefined;
}

/** Places that name a story or a comment for another's sake. */
const closed = new Set([
  "extensions",
  "variables",
  "extra_context",
  "plugins",
  "parent_post_story",
  "parent_feedback",
  "parent_object_ent",
  "comment_parent",
  "comment_direct_parent",
  "comment_action_links",
  "supported_reactions",
]);

interface Open {
  readonly value: Json;
  readonly depth: number;
  readonly name: string;
  readonly isSponsored: boolean;
  readonly around?: Json | undefined;
}

/** @param around what is known of the place of `root` in its answer. */
export function slotsIn(
  root: unknown,
  around: Pick<Slot, "isSponsored" | "around"> = { isSponsored: false },
): readonly Slot[] {
  const slots: Slot[] = [];
  const open: Open[] = isRecord(root) ? [{ value: root, depth: 0, name: "", ...around }] : [];
  for (let visited = 0; visited < mostVisited && slots.length < mostSlots; visited += 1) {
    const next = open.pop();
    if (next === undefined) break;
    const holds = Array.isArray(next.value) ? undefined : heldBy(next.value, next.name);
    if (holds !== undefined)
      slots.push({ holds, part: next.value, isSponsored: next.isSponsored, around: next.around });
    else if (next.depth < deepest) openChildren(open, next);
  }
  return slots;
}

/** An entry of a list that only names its story or comment is a slot without content. */
function heldBy(part: Json, name: string): Slot["holds"] | undefined {
  const story = storyKind(part);
  if (story === "story" || (story === "stub" && name === "node")) return "story";
  return isComment(part) || (name === "node" && isCommentStub(part)) ? "comment" : undefined;
}

/** Last first, so that the stack gives them back in the order of the document. */
function openChildren(open: Open[], { value, depth, name, isSponsored, around }: Open): void {
  const nearest = Object.hasOwn(value, "owning_profile") ? value : around;
  const sponsored = isSponsored || own(value, "category") === "SPONSORED";
  const names = Object.keys(value);
  if (open.length + names.length > mostVisited) return;
  for (let place = names.length - 1; place >= 0; place -= 1) {
    const child = names[place] ?? "";
    const part = value[child];
    if (!isRecord(part) || (!Array.isArray(value) && (closed.has(child) || child.startsWith("__module"))))
      continue;
    open.push({
      value: part,
      depth: depth + 1,
      name: Array.isArray(value) ? name : child,
      isSponsored: sponsored,
      around: nearest,
    });
  }
}

/** Answers to a comment, and stubs in their lists. The comment itself is not among them. */
export function repliesIn(comment: Json): readonly Slot[] {
  const feedback = asRecord(own(comment, "feedback"));
  return feedback === undefined ? [] : slotsIn(feedback).filter(({ holds }) => holds === "comment");
}

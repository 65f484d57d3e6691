/** Tells a story and a comment from everything else in an answer, by what they are made of. */

import { own, ownRecord, type Json } from "./fields";

const storyParts = ["message", "actors", "attachments", "creation_time", "attached_story"];
const commentParts = ["author", "body", "preferred_body", "legacy_fbid"];

/** `stub`: it names a story and says nothing of it. */
export function storyKind(part: Json): "story" | "stub" | undefined {
  const sections = ownRecord(part, "comet_sections");
  const isStory = own(part, "__typename") === "Story";
  if (sections !== undefined) {
    const isNamed = own(part, "id") !== undefined || own(part, "post_id") !== undefined;
    return isStory || isNamed || own(part, "feedback") !== undefined ? "story" : undefined;
  }
  const isDated = own(part, "creation_time") !== undefined && own(part, "post_id") !== undefined;
  if (!isStory && !isDated) return undefined;
  const says = storyParts.some((name) => own(part, name) !== undefined);
  if (isStory) return says ? "story" : "stub";
  return says ? "story" : undefined;
}

/** A comment, and not one of the many places that only refer to one. */
export function isComment(part: Json): boolean {
  if (own(part, "__typename") !== "Comment" && own(part, "legacy_fbid") === undefined) return false;
  return commentParts.filter((name) => Object.hasOwn(part, name)).length >= 2;
}

/** An entry of a list of comments that holds nothing of its comment. */
export function isCommentStub(part: Json): boolean {
  return own(part, "__typename") === "Comment" && !isComment(part);
}

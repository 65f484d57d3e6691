/**
 * Facebook's ids, always as text. A thing has many: a number, a public id that changes ("pfbid…"), and
 * base64 of "kind:number" inside the answers, which is what tells whose a part of an answer is.
 */

/** A number that arrived as text. One that arrived as a number may have lost its last digits. */
export function asId(value: unknown): string | undefined {
  return typeof value === "string" && /^[1-9]\d{0,24}$/.test(value) ? value : undefined;
}

/** The public id of a post, which says nothing about the number and is not the same for everybody. */
export function asPublicId(value: unknown): string | undefined {
  return typeof value === "string" && /^pfbid[A-Za-z0-9]{10,120}$/.test(value) ? value : undefined;
}

/** The post that the global id of a story names: "S:_I<owner>:<post>", sometimes with the post twice. */
export function postIdInStoryId(value: unknown): string | undefined {
  return /^S:_I\d+:(?:\d+:)*(\d{1,25})$/.exec(decoded(value, "UzpfS") ?? "")?.[1];
}

/** "feedback:<post>", or "feedback:<post>_<comment>" of a comment's own feedback. */
export function postIdInFeedbackId(value: unknown): string | undefined {
  return /^feedback:(\d{1,25})(?:_\d+)?$/.exec(decoded(value, "ZmVlZGJhY2s6") ?? "")?.[1];
}

export interface CommentIds {
  readonly postId: string;
  readonly commentId: string;
}

/** "comment:<post>_<comment>". */
export function idsInCommentId(value: unknown): CommentIds | undefined {
  const text = decoded(value, "Y29tbWVudDo") ?? "";
  const [, postId, commentId] = /^comment:(\d{1,25})_(\d{1,25})$/.exec(text) ?? [];
  return postId === undefined || commentId === undefined ? undefined : { postId, commentId };
}

/** All numbers inside a global id, whatever it names. */
export function numbersInGlobalId(value: string): string[] {
  return decoded(value, "")?.match(/\d{5,25}/g) ?? [];
}

/** Base64 that begins as it should. `undefined` for everything else. */
function decoded(value: unknown, start: string): string | undefined {
  if (typeof value !== "string" || value.length > 300 || !value.startsWith(start)) return undefined;
  if (!/^[\w+/]+={0,2}$/.test(value)) return undefined;
  try {
    return atob(value);
  } catch {
    // Not base64 after all: then it holds no id, and the caller goes without.
    return undefined;
  }
}

/** Which conversations a raw response touches, found by a scan: parsing it would cost many times as much. */

/** What a post belongs to, answers or quotes. A pattern that begins with fixed letters is looked for twice as fast. */
const postId = /_id_str(?<!user_id_str)"\s*:\s*"(\d{1,20})"/g;

/** Each id once. */
export function conversationIdsIn(text: string): Iterable<string> {
  const ids = new Set<string>();
  for (const [, id] of text.matchAll(postId)) if (id !== undefined) ids.add(id);
  return ids;
}

/** Which conversations a raw response touches, found by a scan: parsing it would cost many times as much. */

const conversationId = /"(?:conversation_id_str|in_reply_to_status_id_str)"\s*:\s*"(\d{1,20})"/g;

/** Each id once. */
export function conversationIdsIn(text: string): Iterable<string> {
  const ids = new Set<string>();
  for (const [, id] of text.matchAll(conversationId)) if (id !== undefined) ids.add(id);
  return ids;
}

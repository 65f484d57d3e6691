/** Which posts a raw response holds with all that they say, found by a scan. */

/** Stands beside a post's text and nowhere else, but for pictures and people, whose numbers are no posts'. */
const postId = /"id_str"\s*:\s*"(\d{1,20})"/g;

/** May find too few. What is only referred to, as the post that is answered, is not among them. */
export function* postIdsIn(text: string): Generator<string> {
  for (const [, id] of text.matchAll(postId)) if (id !== undefined) yield id;
}

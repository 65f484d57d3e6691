/** Keeps a page that the user clipped: through the same door as everything else, with what they said about it. */

import { compact } from "@/lib/kit/compact";
import { newId } from "@/lib/kit/id";
import type { Clip } from "@/lib/model/clip";
import type { ClipNotes } from "@/lib/model/clip-draft";
import type { Match } from "@/lib/model/mention";
import type { Post } from "@/lib/model/post";
import type { Database } from "@/lib/store/database";
import { mentionKey, postKey } from "@/lib/store/keys";

import { editMentions } from "./edit-mentions";
import { ingest } from "./ingest";
import { parseBatch } from "./parse-batch";
import type { MentionReader } from "./read-mention";

export interface ClippedPost {
  readonly post: Post;
  readonly subjectId: string;
  /** How the subject was found in it; absent = not at all: the user says that it concerns them. */
  readonly match: Match | undefined;
  readonly notes: ClipNotes;
  readonly evidence: Clip["evidence"];
}

/**
 * Answers when everything is durable. Clipping it again is an edit: newer counts are observed beside the
 * first ones, and the notes are those of now.
 *
 * @returns whether it is a new mention, and its key.
 */
export async function clipPost(
  db: Database,
  { post, subjectId, match, notes, evidence }: ClippedPost,
  now: number,
  reader?: MentionReader,
): Promise<{ key: string; isNew: boolean }> {
  const found: Match = match ?? { subjectId, how: "clipped", isAddressed: false, terms: [], spans: [] };
  const parsed = parseBatch({
    batchId: newId(),
    platform: post.platform,
    madeAt: now,
    posts: [{ post, matches: [found], isOwnWriting: false, seenAt: now, source: "island" }],
    shares: [],
    tallies: [],
  });
  const { added } = await ingest(db, parsed, now, reader);
  const key = mentionKey(subjectId, postKey(post.platform, post.postId));
  const clip = compact<Clip>({ at: now, fields: notes.fields, evidence });
  await editMentions(db, [{ key, change: { clip, tags: notes.tags, note: notes.note, isAbout: null } }], now);
  return { key, isNew: added > 0 };
}

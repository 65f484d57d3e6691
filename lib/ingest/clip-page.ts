/** Keeps a page or post that the user clipped: through the same door as everything else, with what they said about it. */

import { compact } from "@/lib/kit/compact";
import { newId } from "@/lib/kit/id";
import { AppError } from "@/lib/model/app-error";
import type { CapturedPost } from "@/lib/model/batch";
import type { Clip } from "@/lib/model/clip";
import type { ClipNotes } from "@/lib/model/clip-draft";
import type { Match } from "@/lib/model/mention";
import type { Post } from "@/lib/model/post";
import type { Database } from "@/lib/store/database";
import { mentionKey, postKey } from "@/lib/store/keys";
import type { PictureRow } from "@/lib/store/picture-row";

import { canonical, loadAliases } from "./aliases";
import { decideOn } from "./edit-mentions";
import { ingest } from "./ingest";
import { installationId } from "./installation";
import { noteClipFields } from "./note-clip-fields";
import { parseBatch } from "./parse-batch";
import type { MentionReader } from "./read-mention";
import type { Work } from "./work";

export type NewPicture = Omit<PictureRow, "key" | "postKey">;

export interface ClippedPost {
  readonly post: Post;
  /** `dom` for a post of a site, as the screen showed it: what its responses say counts for more. */
  readonly source: CapturedPost["source"];
  readonly subjectId: string;
  /** How the subject was found in it; absent = not at all: the user says that it concerns them. */
  readonly match: Match | undefined;
  readonly notes: ClipNotes;
  readonly evidence: NonNullable<Clip["evidence"]>;
  /** Absent = one that was taken before stays. */
  readonly picture?: NewPicture | undefined;
}

/**
 * Answers when everything is durable, all of it in one write. Clipping it again is an edit: newer counts are
 * observed beside the first ones, and the notes are those of now.
 *
 * @returns whether it is a new mention, and its key.
 * @throws AppError `message-failed` where it may not be kept: it was erased, or its subject was removed.
 */
export async function clipPost(
  db: Database,
  clipped: ClippedPost,
  now: number,
  reader?: MentionReader,
): Promise<{ key: string; isNew: boolean }> {
  const { post, source, subjectId, match } = clipped;
  const found: Match = match ?? { subjectId, how: "clipped", isAddressed: false, terms: [], spans: [] };
  const parsed = parseBatch({
    batchId: newId(),
    platform: post.platform,
    madeAt: now,
    posts: [{ post, matches: [found], isOwnWriting: false, seenAt: now, source }],
    shares: [],
    tallies: [],
  });
  let key = "";
  const { added } = await ingest(db, parsed, now, reader, async (work) => {
    key = await putDown(work, clipped, now);
  });
  return { key, isNew: added > 0 };
}

/** What the user said about it. @returns the key of the mention. */
async function putDown(
  work: Work,
  { post, subjectId, notes, evidence, picture }: ClippedPost,
  now: number,
): Promise<string> {
  const name = postKey(post.platform, post.postId);
  // In memory already, but for what was erased and so never came there.
  await loadAliases(work, [name]);
  const home = canonical(work, name);
  const key = mentionKey(subjectId, home);
  await work.mentions.load([key]);
  const mention = work.mentions.get(key);
  if (!mention) throw new AppError("message-failed", "It was erased before, or its subject is gone");
  const taken = picture ?? mention.clip?.evidence?.picture;
  const shown = taken && { sha256: taken.sha256, takenAt: taken.takenAt };
  const clip: Clip = { at: now, fields: notes.fields, evidence: compact({ ...evidence, picture: shown }) };
  const change = { clip, tags: notes.tags, note: notes.note, isAbout: null };
  const [updatedBy] = await Promise.all([
    installationId(work.db),
    noteClipFields(work.db, subjectId, Object.keys(notes.fields)),
    picture && work.db.pictures.put({ ...picture, key, postKey: home }),
  ]);
  decideOn(work, key, change, { updatedAt: now, updatedBy });
  return key;
}

/** Where a post is kept: it may go by another name there than a page shows. */
export async function homeOf(db: Database, { platform, postId }: Post): Promise<string> {
  const key = postKey(platform, postId);
  return (await db.aliases.get(key))?.target ?? key;
}

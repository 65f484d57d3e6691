/** Clipping a page: what the panel begins with, and what is kept when the user says so. */

import { fingerprintOf } from "@/lib/clip/evidence";
import { webPost } from "@/lib/clip/web-post";
import { clipPost } from "@/lib/ingest/clip-page";
import type { MentionReader } from "@/lib/ingest/read-mention";
import type { ClipAnswer, ClipOffer, ClipRequest } from "@/lib/model/clip-draft";
import type { ClippedPage } from "@/lib/model/clipped-page";
import type { Match } from "@/lib/model/mention";
import type { Post } from "@/lib/model/post";
import type { Database } from "@/lib/store/database";
import { mentionKey, postKey } from "@/lib/store/keys";
import { allSubjects } from "@/lib/store/queries";
import { copiesOf } from "@/lib/store/queries/copies";

import { createCurrentRecogniser } from "./mention-matcher";

/** What is known of the page already, and which subjects it names. */
export async function offerOf(db: Database, page: ClippedPage): Promise<ClipOffer> {
  const post = await webPost(page);
  const matches = await matchesOf(db, post);
  const named = matches.toSorted((a, b) => b.spans.length - a.spans.length);
  const subjects = await allSubjects(db);
  const key = postKey(post.platform, post.postId);
  const rows = await db.mentions.bulkGet(subjects.map(({ id }) => mentionKey(id, key)));
  const known = rows.flatMap((row) =>
    row?.clip
      ? [[row.subjectId, { tags: row.tags ?? [], note: row.note ?? "", fields: row.clip.fields }] as const]
      : [],
  );
  return { page, subjectIds: named.map(({ subjectId }) => subjectId), known: Object.fromEntries(known) };
}

/**
 * @param reader version of this extension, for the evidence.
 * @param mentions what reads the new mention; without it, it stays unread.
 */
export async function keepClip(
  db: Database,
  { page, subjectId, ...notes }: ClipRequest,
  reader: string,
  now: number,
  mentions?: MentionReader,
): Promise<ClipAnswer> {
  const post = await webPost(page);
  const match = (await matchesOf(db, post)).find((one) => one.subjectId === subjectId);
  const evidence = { sha256: await fingerprintOf({ page, at: now, reader }), reader };
  const { key, isNew } = await clipPost(db, { post, subjectId, match, notes, evidence }, now, mentions);
  return { key, isNew, copies: await copiesOf(db, post) };
}

async function matchesOf(db: Database, post: Post): Promise<readonly Match[]> {
  const recognise = await createCurrentRecogniser(db)();
  return recognise.match(post);
}

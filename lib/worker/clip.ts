/** Clipping a page or a post: what the panel begins with, and what is kept when the user says so. */

import { fingerprintOf } from "@/lib/clip/evidence";
import { webPost } from "@/lib/clip/web-post";
import { clipPost, homeOf } from "@/lib/ingest/clip-page";
import type { MentionReader } from "@/lib/ingest/read-mention";
import type { ClipAnswer, ClipOffer, ClipRequest } from "@/lib/model/clip-draft";
import type { ClippedPage } from "@/lib/model/clipped-page";
import type { Post } from "@/lib/model/post";
import type { Recogniser } from "@/lib/reading/recognise";
import type { Database } from "@/lib/store/database";
import { mentionKey } from "@/lib/store/keys";

import type { Offered } from "./clip-offers";
import { readPicture } from "./read-picture";

/** What is known of it already, and which subjects it names. */
export async function offerOf(
  db: Database,
  { page, post: shown, tab }: Offered,
  recogniser: Recogniser,
): Promise<ClipOffer> {
  const post = await postOf(page, shown);
  const named = recogniser.match(post).toSorted((a, b) => b.spans.length - a.spans.length);
  const key = await homeOf(db, post);
  // The post says whose mention it is: most pages are nobody's yet, and to ask for each subject is to read as often.
  const subjectIds = (await db.posts.get(key))?.subjects ?? [];
  const rows = await db.mentions.bulkGet(subjectIds.map((id) => mentionKey(id, key)));
  const known = rows.flatMap((row) =>
    row?.clip
      ? [[row.subjectId, { tags: row.tags ?? [], note: row.note ?? "", fields: row.clip.fields }] as const]
      : [],
  );
  return {
    page,
    ...(shown && { post: shown }),
    subjectIds: named.map(({ subjectId }) => subjectId),
    known: Object.fromEntries(known),
    hasTab: tab !== undefined,
  };
}

export interface KeepingOptions {
  readonly recogniser: Recogniser;
  /** Version of this extension, for the evidence. */
  readonly version: string;
  readonly now: number;
  /** What reads the new mention; without it, it stays unread. */
  readonly mentions?: MentionReader | undefined;
}

export async function keepClip(
  db: Database,
  { page, post: shown, picture, subjectId, ...notes }: ClipRequest,
  { recogniser, version: reader, now, mentions }: KeepingOptions,
): Promise<ClipAnswer> {
  const post = await postOf(page, shown);
  // Of what is kept: of anything else nobody could show later that it is the same.
  const [sha256, taken] = await Promise.all([
    fingerprintOf({ post, at: now, reader }),
    picture && readPicture(picture),
  ]);
  const match = recogniser.match(post).find((one) => one.subjectId === subjectId);
  const source = shown ? "dom" : "island";
  const clipped = {
    post,
    source,
    subjectId,
    match,
    notes,
    evidence: { sha256, reader },
    picture: taken,
  } as const;
  return clipPost(db, clipped, now, mentions);
}

async function postOf(page: ClippedPage, shown: Post | undefined): Promise<Post> {
  return shown ?? webPost(page);
}

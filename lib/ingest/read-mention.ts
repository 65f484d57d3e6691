/** Has a mention read anew where anything it was read from is another one than before. */

import { textHash } from "@/lib/kit/text-hash";
import type { Classification } from "@/lib/model/classification";
import type { Span } from "@/lib/model/mention";
import type { Post } from "@/lib/model/post";
import type { MentionRow } from "@/lib/store/mention-row";
import type { PostRow } from "@/lib/store/post-row";

import type { World } from "./world";

export interface MentionQuestion {
  readonly post: Post;
  /** Where it names the subject. */
  readonly spans: readonly Span[];
  /** Where it names other brands of the same client. */
  readonly others: readonly Span[];
}

/** Passed in, because what it reads with is too large to come along everywhere. Pure and synchronous. */
export interface MentionReader {
  /** Another one = what was read before is out of date. */
  readonly version: string;
  /** Of everything that `read` would look at. */
  fingerprint(question: MentionQuestion): string;
  read(question: MentionQuestion): Classification;
}

/** @param siblings every mention of the same post. */
export function readMention(
  { reader, world }: { readonly reader: MentionReader; readonly world: World },
  mention: MentionRow,
  post: PostRow,
  siblings: readonly MentionRow[],
): MentionRow {
  const hash = textHash(post.text);
  const spans = spansIn(mention, hash);
  const rivals = siblings.filter((one) => one !== mention && isRival(world, mention, one));
  const others = rivals.flatMap((one) => spansIn(one, hash)).filter((other) => !spans.some(overlaps(other)));
  const question = { post, spans, others };
  const classifiedAs = reader.fingerprint(question);
  if (classifiedAs === mention.classifiedAs) return mention;
  return { ...mention, classifiedAs, classification: reader.read(question) };
}

/** Of another text they say nothing: it was edited, and not matched again yet. */
function spansIn({ spans, textHash: hash }: MentionRow, current: number): readonly Span[] {
  return hash === current ? spans : [];
}

/** Clients do not see each other's brands, and a topic is nobody to compare with. */
function isRival({ subjects }: World, { subjectId }: MentionRow, other: MentionRow): boolean {
  const [own, rival] = [subjects.get(subjectId), subjects.get(other.subjectId)];
  return rival !== undefined && rival.clientId === own?.clientId && rival.kind !== "topic";
}

const overlaps = (a: Span) => (b: Span) => a.part === b.part && a.start < b.end && b.start < a.end;

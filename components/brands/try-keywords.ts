/** What other keywords would change, worked out as the run over everything stored does it, on some of the posts. */

import { joinedMarks } from "@/lib/kit/marks";
import type { Match, Span } from "@/lib/model/mention";
import type { Post } from "@/lib/model/post";
import type { Subject } from "@/lib/model/subject";
import { compileQuery } from "@/lib/query/compile-query";
import type { Reason } from "@/lib/query/evaluate";
import type { Query } from "@/lib/query/query";
import { createRecogniser } from "@/lib/reading/recognise";

export interface TriedPost {
  readonly post: Post;
  readonly quoted?: Post | undefined;
  /** It counts as a mention now. */
  readonly isIn: boolean;
  /** No rule moves it: the user decided about it or clipped it, or it was found in words that were not kept. */
  readonly isFixed: boolean;
  /** Where it was found, if it counts now. */
  readonly spans: readonly Span[];
}

export type PreviewGroup = "gained" | "lost" | "kept" | "missed";

export interface PreviewPost {
  readonly post: Post;
  /** Of its text: UTF-16 offsets, in order, without overlaps. */
  readonly marks: readonly (readonly [start: number, end: number])[];
  /** Why it counts although the query does not find it. */
  readonly besides?: "fixed" | "addressed" | undefined;
}

export interface Preview {
  readonly groups: Readonly<Record<PreviewGroup, readonly PreviewPost[]>>;
  /** How many posts were looked at. */
  readonly posts: number;
  /** What each condition of the query found in a post. Not for every post of a list. */
  readonly why: (post: Post) => Reason;
}

export interface PreviewQuestion {
  /** The subject as it would be saved. */
  readonly subject: Subject;
  /** What it looks for, for the reasons. */
  readonly query: Query;
  readonly timeZone: string;
}

export function previewOf(
  posts: readonly TriedPost[],
  { subject, query, timeZone }: PreviewQuestion,
): Preview {
  const recogniser = createRecogniser([subject], () => timeZone);
  const compiled = compileQuery(query, { exactAccents: subject.exactAccents, timeZone });
  const groups: Record<PreviewGroup, PreviewPost[]> = { gained: [], lost: [], kept: [], missed: [] };
  for (const tried of posts) {
    const [match] = recogniser.match(tried.post, tried.quoted);
    const willBeIn = tried.isFixed ? tried.isIn : match !== undefined;
    // What would fall out shows what it was found by.
    const { spans } = match ?? tried;
    groups[groupOf(willBeIn, tried.isIn)].push({
      post: tried.post,
      marks: joinedMarks(spans.filter(({ part }) => part === "text")),
      besides: willBeIn ? besidesQuery(tried, match) : undefined,
    });
  }
  return { groups, posts: posts.length, why: (post) => compiled.why(post) };
}

function groupOf(willBeIn: boolean, wasIn: boolean): PreviewGroup {
  if (willBeIn) return wasIn ? "kept" : "gained";
  return wasIn ? "lost" : "missed";
}

function besidesQuery({ isFixed }: TriedPost, match: Match | undefined): PreviewPost["besides"] {
  if (match?.how === "named") return undefined;
  return isFixed ? "fixed" : "addressed";
}

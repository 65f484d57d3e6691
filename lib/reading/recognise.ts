/**
 * Which subjects a post concerns, exactly: plain fields, queries, and what the user ruled out. Pages look for
 * less than that (see page-subject.ts), because their script must stay small; this has the last word.
 */

import { compileMatcher } from "@/lib/match/matcher";
import type { Match } from "@/lib/model/mention";
import type { Post } from "@/lib/model/post";
import type { Subject } from "@/lib/model/subject";
import { compileQuery, type CompiledQuery, type QueryOptions } from "@/lib/query/compile-query";
import { parseQuery } from "@/lib/query/parse-query";
import { groupOf, type Query } from "@/lib/query/query";

import { isRuledOut } from "./rule-out";

export interface Recogniser {
  /** Every subject that the post concerns. @param quoted the post that it quotes. */
  match(post: Post, quoted?: Post): Match[];
  /** Of what a page found in the post, what counts. */
  confirm(post: Post, found: readonly Match[], quoted?: Post): Match[];
  /** Written by an account of one of the subjects. */
  isOurs(post: Post): boolean;
}

/** @param timeZoneOf the zone in which days of a client begin: an IANA name. */
export function createRecogniser(
  subjects: readonly Subject[],
  timeZoneOf: (clientId: string) => string,
): Recogniser {
  const judges = new Map(
    subjects.map((subject) => [subject.id, createJudge(subject, timeZoneOf(subject.clientId))]),
  );
  const matcher = compileMatcher(subjects.map(withoutWords));
  const judge = (post: Post, candidate: Match, quoted: Post | undefined): Match[] => {
    const verdict = judges.get(candidate.subjectId)?.(post, candidate, quoted);
    return verdict ? [verdict] : [];
  };
  return {
    match(post, quoted) {
      if (post.kind === "repost") return [];
      const found = new Map(matcher.match(post, quoted).map((match) => [match.subjectId, match]));
      return subjects.flatMap((subject) => {
        const { id } = subject;
        const candidate = found.get(id) ?? (hasQuery(subject) ? unnamed(id) : undefined);
        return candidate ? judge(post, candidate, quoted) : [];
      });
    },
    isOurs: ({ platform, author }) => matcher.subjectsOf(platform, author).length > 0,
    confirm: (post, found, quoted) =>
      found.flatMap((match) => (judges.has(match.subjectId) ? judge(post, match, quoted) : [match])),
  };
}

/** Of a subject with a query the matcher is only asked to whom a post is said. */
function withoutWords(subject: Subject): Subject {
  if (!hasQuery(subject)) return subject;
  return { ...subject, terms: [], handles: [], hashtags: [], domains: [], exclusions: [] };
}

/** One that cannot be parsed is as good as none: the plain fields count. */
function hasQuery({ query = "" }: Subject): boolean {
  return parseQuery(query).query !== undefined;
}

function unnamed(subjectId: string): Match {
  return { subjectId, how: "addressed", isAddressed: false, terms: [], spans: [] };
}

type Judge = (post: Post, candidate: Match, quoted: Post | undefined) => Match | undefined;

function createJudge(subject: Subject, timeZone: string): Judge {
  const options = { exactAccents: subject.exactAccents, timeZone };
  const query = compiled(subject.query, options);
  const excluded = excludedBy(subject, options);
  return (post, candidate, quoted) => {
    if (candidate.how === "clipped") return candidate;
    if (isRuledOut(subject, post)) return undefined;
    // The page saw the post that it quotes, and we do not: it may say there what is looked for.
    if (query && isNamedInUnseen(candidate, quoted)) return candidate;
    const naming = query ? query.matches(post, quoted) : namingOf(candidate);
    if (naming && !excluded?.matches(post, quoted)) {
      return { ...candidate, how: "named", terms: naming.terms, spans: naming.spans };
    }
    return candidate.isAddressed ? { ...candidate, how: "addressed", terms: [], spans: [] } : undefined;
  };
}

function compiled(text: string | undefined, options: QueryOptions): CompiledQuery | undefined {
  const { query } = parseQuery(text ?? "");
  return query && compileQuery(query, options);
}

/** Without a query the matcher has seen to the plain exclusions. */
function excludedBy(subject: Subject, options: QueryOptions): CompiledQuery | undefined {
  const plain = hasQuery(subject) ? subject.exclusions : [];
  const { query } = parseQuery(subject.excluded ?? "");
  const words = plain.map((text): Query => ({ kind: "term", text }));
  const all = groupOf("or", query ? [query, ...words] : words);
  return all && compileQuery(all, options);
}

function namingOf({ how, terms, spans }: Match): Pick<Match, "terms" | "spans"> | undefined {
  return how === "named" ? { terms, spans } : undefined;
}

function isNamedInUnseen({ how, spans }: Match, quoted: Post | undefined): boolean {
  return how === "named" && quoted === undefined && spans.some(({ part }) => part === "quoted");
}

/**
 * What only the posts themselves tell: what they speak of, in which language, when, who said it. Read from
 * the newest of the range, never more than `sampleSize`, however many there are; the answer says how many
 * they were. Kept counts in roll-ups would be exact and would make every write pay for words that few look at.
 */

import type { DayRange } from "@/lib/kit/time";
import { takeTurns } from "@/lib/kit/turns";
import { domainOf } from "@/lib/kit/web-address";
import { weekGrid } from "@/lib/metrics/hours";
import { countTerms, frequentTerms, termsIn } from "@/lib/metrics/terms";
import type { Database } from "@/lib/store/database";
import type { MentionRow } from "@/lib/store/mention-row";
import type { PostRow } from "@/lib/store/post-row";
import type { SubjectRow } from "@/lib/store/subject-row";

import { responsesOf, waitsOf } from "./answers-in-sample";
import { newestBetween, sampleSize, type Newest, type Sampled } from "./newest-between";
import type { NamedCount, ReportQuestion, ReportSample } from "./report-figures";
import { pairsOf, voicesIn } from "./report-sample-sums";

const mostNames = 12;

/** @param signal gives the work up as soon as nobody wants its outcome. */
export async function reportSample(
  db: Database,
  question: ReportQuestion,
  signal?: AbortSignal,
): Promise<ReportSample | undefined> {
  const { subjectId, by, compareWith } = question;
  const subject = await db.subjects.get(subjectId);
  const client = await db.clients.get(subject?.clientId ?? "");
  if (!subject || !client) return undefined;
  const { timeZone } = client;
  const takeTurn = takeTurns(signal);
  const read = async (range: DayRange): Promise<Read> => {
    const newest = await newestBetween(db, { subjectId, by, range, timeZone, most: sampleSize }, takeTurn);
    return { ...newest, terms: await termsOf(newest.posts, ownNamesOf(subject), takeTurn) };
  };
  const now = await read(question);
  return sampleOf(subject, now, compareWith && (await read(compareWith)), timeZone);
}

interface Read extends Newest {
  readonly terms: ReadonlyMap<string, number>;
}

/** Cutting a text into its words takes the longest of all. */
export async function termsOf(
  posts: readonly Sampled[],
  isOwnName: (word: string) => boolean,
  takeTurn: () => Promise<void>,
): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for (const { post } of posts) {
    countTerms([termsIn(post.text.slice(post.bodyStart ?? 0), isOwnName)], counts);
    await takeTurn();
  }
  return counts;
}

function sampleOf(
  subject: SubjectRow,
  { posts, isWhole, terms }: Read,
  before: Read | undefined,
  zone: string,
): ReportSample {
  const moments = posts.flatMap(({ post }) => post.postedAt ?? []);
  const isOwnDomain = (domain: string) =>
    subject.domains.some((own) => domain === own || domain.endsWith(`.${own}`));
  const postsBefore = before?.posts.length ?? 0;
  return {
    posts: posts.length,
    isWhole,
    postsBefore,
    terms: frequentTerms(
      { counts: terms, posts: posts.length },
      { counts: before?.terms ?? new Map(), posts: postsBefore },
      20,
    ),
    hashtags: mostNamed(posts.map(({ post }) => post.hashtags)),
    domains: mostNamed(posts.map(({ post }) => domainsIn(post).filter((domain) => !isOwnDomain(domain)))),
    languages: mostNamed(posts.map(({ row, post }) => languageOf(row, post))),
    week: weekGrid(moments, zone),
    timed: moments.length,
    voices: voicesIn(posts),
    ...pairsOf(posts),
    waits: waitsOf(posts),
    responses: responsesOf(posts),
    notPublic: posts.filter(({ post }) => post.visibility !== undefined).length,
  };
}

/** The brand's own name is in every post: it is no topic. */
export function ownNamesOf({ name, terms }: SubjectRow): (word: string) => boolean {
  const words = new Set(
    [name, ...terms].flatMap((term) =>
      term
        .normalize("NFKC")
        .toLowerCase()
        .split(/[^\p{L}\p{N}]+/u),
    ),
  );
  return (word) => words.has(word);
}

export function domainsIn({ links }: Pick<PostRow, "links">): string[] {
  return links.flatMap((link) => {
    const domain = domainOf(link);
    return domain === "" || domain === "t.co" ? [] : [domain];
  });
}

function languageOf({ classification }: MentionRow, { lang }: PostRow): string[] {
  const told = classification?.language ?? lang?.split("-")[0];
  // X writes its own codes for posts without words: "zxx", "qme", "qht".
  return told === undefined || !/^[a-z]{2}$/.test(told) ? ["und"] : [told];
}

/** Each name once a post, whatever its case; printed as it is written most. */
export function mostNamed(lists: readonly (readonly string[])[], most = mostNames): NamedCount[] {
  const counts = new Map<string, { posts: number; readonly forms: Map<string, number> }>();
  for (const names of lists) {
    for (const [folded, form] of new Map(names.map((name) => [name.toLowerCase(), name]))) {
      const entry = counts.get(folded) ?? { posts: 0, forms: new Map<string, number>() };
      entry.posts += 1;
      entry.forms.set(form, (entry.forms.get(form) ?? 0) + 1);
      counts.set(folded, entry);
    }
  }
  return [...counts]
    .toSorted(([a, one], [b, other]) => other.posts - one.posts || a.localeCompare(b))
    .slice(0, most)
    .map(([folded, { posts, forms }]) => ({
      name: [...forms].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? folded,
      posts,
    }));
}

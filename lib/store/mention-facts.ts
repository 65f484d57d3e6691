/** What lists know of a mention, made from its rows. A pure function: made anew whenever one of them changes. */

import type { Count, Counts } from "@/lib/model/counts";
import { surfaceOf } from "@/lib/model/place";
import { toSeconds, unknownFigure, type Facts } from "@/lib/search/facts";
import { packFlags } from "@/lib/search/flags";
import { joinWords, tagWord, wordsIn } from "@/lib/search/words";

import type { MentionRow } from "./mention-row";
import type { CountPoint } from "./observation-row";
import type { PostRow } from "./post-row";

const dayMs = 24 * 60 * 60_000;
/** Two sightings shortly after each other say little about a day: growth is not told from less than this. */
const shortestGrowthMs = 60 * 60_000;

export function factsOf(mention: MentionRow, post: PostRow, points: readonly CountPoint[]): Facts {
  return {
    subject: mention.subjectId,
    platform: post.platform,
    language: languageOf(mention, post),
    at: toSeconds(mention.at),
    seen: toSeconds(mention.firstSeenAt),
    flags: packFlags({
      mediaClass: mention.mediaClass,
      sentiment: mention.sentiment,
      status: mention.status,
      how: mention.how,
      isAside: mention.aside !== undefined,
      isHidden: post.visibility !== undefined,
      isPostingTimeKnown: post.postedAt !== undefined,
      surface: surfaceOf(post.firstPlace),
      stage: mention.stage,
      intents: mention.intents,
    }),
    author: post.authorNo ?? 0,
    snoozedUntil: toSeconds((mention.snoozedUntil ?? 0) + 999),
    need: mention.waiting ?? unknownFigure,
    engagement: engagementOf(post.counts),
    views: lowest(post.counts.views),
    reach: figure(mention.followers),
    growth: growthIn(points),
    likes: lowest(post.counts.likes),
    replies: lowest(post.counts.replies),
    shares: lowest(post.counts.shares),
    quotes: lowest(post.counts.quotes),
    bookmarks: lowest(post.counts.bookmarks),
  };
}

/** The words by which it is found: text, author, tags, note. */
export function searchedWords(mention: MentionRow, post: PostRow): string {
  const { name = "", handle = "" } = post.author;
  const tags = mention.tags ?? [];
  return joinWords([
    wordsIn(post.text),
    wordsIn(name),
    wordsIn(handle),
    ...tags.flatMap((tag) => [wordsIn(tag), [tagWord(tag)]]),
    wordsIn(mention.note ?? ""),
  ]);
}

function languageOf({ classification }: MentionRow, { lang }: PostRow): string {
  return classification?.language ?? lang?.split("-")[0]?.toLowerCase() ?? "und";
}

/** Likes + replies + shares + quotes, as far as they are known. */
function engagementOf({ likes, replies, shares, quotes }: Counts): number {
  const known = [likes, replies, shares, quotes].map(lowest).filter((count) => count !== unknownFigure);
  return known.length > 0 ? Math.fround(known.reduce((sum, count) => sum + count, 0)) : unknownFigure;
}

/** Engagement at the newest sighting minus engagement at the first, a day; unknown from less than an hour. */
function growthIn(points: readonly CountPoint[]): number {
  const [first, last] = [points[0], points.reduce<CountPoint | undefined>(later, undefined)];
  if (!first || !last || last.lastAt - first.firstAt < shortestGrowthMs) return unknownFigure;
  const [before, after] = [engagementOf(first.counts), engagementOf(last.counts)];
  if (before === unknownFigure || after === unknownFigure) return unknownFigure;
  return Math.fround(((after - before) * dayMs) / (last.lastAt - first.firstAt));
}

function later(a: CountPoint | undefined, b: CountPoint): CountPoint {
  return a && a.lastAt > b.lastAt ? a : b;
}

function lowest(count: Count | undefined): number {
  return figure(typeof count === "object" ? count[0] : count);
}

function figure(value: number | undefined): number {
  return value === undefined ? unknownFigure : Math.fround(value);
}

/** Sums over the posts that were read: voices, and pairs for rates. */

import type { Pair } from "@/lib/metrics/intervals";
import type { Count, Counts } from "@/lib/model/counts";
import type { Sum } from "@/lib/model/figures";
import type { MentionRow } from "@/lib/store/mention-row";
import type { PostRow } from "@/lib/store/post-row";

import type { ReportSample, TopVoice } from "./report-figures";

interface Read {
  readonly row: MentionRow;
  readonly post: PostRow;
}

const mostVoices = 50;

/** Of an interval the middle: it is fed to intervals for chance alone, which are wider than that. */
const middle = (count: Count): number => (typeof count === "number" ? count : (count[0] + count[1]) / 2);

export function engagementIn({ likes, replies, shares, quotes }: Counts): Sum {
  const known = [likes, replies, shares, quotes].filter((count) => count !== undefined);
  const edge = (place: 0 | 1) =>
    known.reduce<number>((sum, count) => sum + (typeof count === "number" ? count : count[place]), 0);
  return { low: edge(0), high: edge(1), known: known.length > 0 ? 1 : 0 };
}

/** The authors of the posts, those who earned the most engagement first. */
export function voicesIn(posts: readonly Read[]): TopVoice[] {
  const byAuthor = Map.groupBy(
    posts.filter(({ post }) => post.authorNo !== undefined && post.visibility === undefined),
    ({ post }) => post.authorNo ?? 0,
  );
  const voices = [...byAuthor].map(([authorNo, own]): TopVoice => {
    const [newest] = own;
    const sums = own.map(({ post }) => engagementIn(post.counts));
    const followers = own.map(({ row }) => row.followers).find((count) => count !== undefined);
    return {
      authorNo,
      platform: newest?.post.platform ?? "",
      name: newest?.post.author.name,
      handle: newest?.post.author.handle,
      mentions: own.length,
      engagement: sums.reduce(addSums, { low: 0, high: 0, known: 0 }),
      followers,
    };
  });
  return voices.toSorted((a, b) => b.engagement.low - a.engagement.low).slice(0, mostVoices);
}

function addSums(a: Sum, b: Sum): Sum {
  return { low: a.low + b.low, high: a.high + b.high, known: a.known + b.known };
}

type Pairs = Pick<
  ReportSample,
  | "engagementPerView"
  | "sharesPerView"
  | "engagementPerFollower"
  | "counts"
  | "followers"
  | "followersByAuthor"
  | "authors"
>;

export function pairsOf(posts: readonly Read[]): Pairs {
  const engagementPerView: Pair[] = [];
  const sharesPerView: Pair[] = [];
  const engagementPerFollower: Pair[] = [];
  const counts: Record<"likes" | "replies" | "shares", number[]> = { likes: [], replies: [], shares: [] };
  const followersByAuthor = new Map<number, number>();
  const authors = new Set<number>();
  for (const { row, post } of posts) {
    const { views, shares } = post.counts;
    const sum = engagementIn(post.counts);
    const top = (sum.low + sum.high) / 2;
    if (sum.known > 0 && views !== undefined) engagementPerView.push({ top, bottom: middle(views) });
    if (shares !== undefined && views !== undefined) {
      sharesPerView.push({ top: middle(shares), bottom: middle(views) });
    }
    if (sum.known > 0 && row.followers !== undefined) {
      engagementPerFollower.push({ top, bottom: row.followers });
    }
    for (const name of ["likes", "replies", "shares"] as const) {
      const count = post.counts[name];
      if (count !== undefined) counts[name].push(middle(count));
    }
    if (post.authorNo === undefined) continue;
    authors.add(post.authorNo);
    // The newest comes first: a later, older figure does not replace it.
    if (row.followers !== undefined && !followersByAuthor.has(post.authorNo)) {
      followersByAuthor.set(post.authorNo, row.followers);
    }
  }
  const followers = posts.flatMap(({ row }) => row.followers ?? []);
  return {
    engagementPerView,
    sharesPerView,
    engagementPerFollower,
    counts,
    followers,
    followersByAuthor,
    authors: authors.size,
  };
}

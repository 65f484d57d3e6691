/** What kind of post a story is, what it was rated, and how much came of it. */

import { asCount, asText } from "@/lib/kit/read";
import type { Counts } from "@/lib/model/counts";
import type { Post, PostKind } from "@/lib/model/post";
import type { Figures } from "@/lib/platforms/figures";

import { isVideoUrl } from "./address";
import { countOf } from "./counts";
import type { Facets } from "./facets";
import { own } from "./fields";

export function kindOf(facets: Facets, url: string | undefined): PostKind {
  const { rating, recommends } = reviewOf(facets);
  if (rating !== undefined || recommends !== undefined) return "review";
  return isVideoUrl(url) ? "video" : "post";
}

export function reviewOf(facets: Facets): Pick<Post, "rating" | "recommends"> {
  const stars = asCount(facets.first("overall_star_rating")) ?? asCount(facets.first("page_rating"));
  const type = asText(facets.first("recommendation_type")) ?? "";
  const said = facets.first("is_recommended");
  const byType = /^positive$/i.test(type) ? true : /^negative$/i.test(type) ? false : undefined;
  return {
    rating: stars !== undefined && stars >= 1 && stars <= 5 ? stars : undefined,
    recommends: typeof said === "boolean" ? said : byType,
  };
}

export function countsOf({ first, commentTotals }: Facets, figures: Figures): Counts {
  const count = (exact: unknown, shown?: unknown) => countOf(exact, shown, figures);
  const commentCount = own(first("comment_count"), "total_count") ?? first("total_comment_count");
  return {
    likes:
      count(own(first("reaction_count"), "count"), first("i18n_reaction_count")) ??
      count(own(first("unified_reactors"), "count")),
    replies: count(commentTotals[0] ?? commentCount, first("i18n_comment_count")),
    shares: count(
      own(first("share_count"), "count"),
      first("i18n_share_count") ?? first("share_count_reduced"),
    ),
    views: count(first("video_view_count") ?? first("play_count"), first("play_count_reduced")),
  };
}

/** Seconds. `undefined` for what is no time since Facebook began. */
export function timeOf(seconds: unknown): number | undefined {
  const number = asCount(seconds);
  return number !== undefined && number > 1_070_000_000 && number < 10_000_000_000
    ? number * 1000
    : undefined;
}

/** A post's public counters. X gives whole numbers, the views as text or not at all. */

import { asCount } from "@/lib/kit/read";
import type { Counts } from "@/lib/model/counts";

import type { Fields } from "./fields";
import { own } from "./fields";

export function countsOf(fields: Fields): Counts {
  return {
    likes: asCount(fields("favorite_count")),
    replies: asCount(fields("reply_count")),
    shares: asCount(fields("retweet_count")),
    quotes: asCount(fields("quote_count")),
    bookmarks: asCount(fields("bookmark_count")),
    // Absent on posts of before December 2022, which had no counter: unknown, not 0.
    views: asCount(own(fields("views"), "count")),
  };
}

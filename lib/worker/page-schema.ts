/** What a page says about itself, on its way from the page into the store: every text has an end, every address is of the web. */

import * as v from "valibot";

import type { ClippedPage } from "@/lib/model/clipped-page";

const line = v.pipe(v.string(), v.maxLength(2_000));
const text = v.pipe(v.string(), v.maxLength(200_000));
const address = v.pipe(v.string(), v.maxLength(4_000), v.url(), v.regex(/^https?:/));
const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

export const pageSchema: v.GenericSchema<unknown, ClippedPage> = v.object({
  kind: v.picklist(["article", "blog", "forum", "review", "video"]),
  url: address,
  loadedFrom: v.optional(address),
  title: v.optional(line),
  author: v.optional(line),
  outlet: v.optional(line),
  domain: v.pipe(v.string(), v.maxLength(255), v.regex(/^[^\s|]+$/)),
  publishedAt: v.optional(whole),
  language: v.optional(v.pipe(v.string(), v.maxLength(40))),
  lead: v.optional(v.pipe(v.string(), v.maxLength(5_000))),
  imageUrl: v.optional(address),
  rating: v.optional(
    v.object({
      value: v.pipe(v.number(), v.finite(), v.minValue(0)),
      best: v.pipe(v.number(), v.finite(), v.gtValue(0)),
      count: v.optional(whole),
    }),
  ),
  counts: v.object({
    likes: v.optional(whole),
    replies: v.optional(whole),
    shares: v.optional(whole),
    quotes: v.optional(whole),
    bookmarks: v.optional(whole),
    views: v.optional(whole),
  }),
  text,
  textIsCut: v.boolean(),
  selection: v.optional(v.pipe(v.string(), v.maxLength(20_000))),
  links: v.pipe(v.array(address), v.maxLength(200)),
});

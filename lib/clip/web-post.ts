/** A page of the web as a post, so that it is matched, classified, listed and exported like every other. */

import { addressName } from "@/lib/kit/address-name";
import { compact } from "@/lib/kit/compact";
import { starsOf, webPlatform, type ClippedPage } from "@/lib/model/clipped-page";
import type { Post, PostKind } from "@/lib/model/post";

import { fingerprint } from "./fingerprint";

const kinds: Readonly<Record<ClippedPage["kind"], PostKind>> = {
  article: "article",
  blog: "article",
  forum: "post",
  review: "review",
  video: "video",
};

/** More of an article than this is not kept: its address is. */
const longestText = 30_000;
const longestLine = 2_000;

/** The same address is the same post, whoever clips it. */
export async function webPost(page: ClippedPage): Promise<Post> {
  const said = page.selection ?? page.text;
  const whole = [page.title, said === "" ? page.lead : said].filter(Boolean).join("\n\n");
  const postId = await addressName(page.url);
  return compact<Post>({
    platform: webPlatform,
    postId,
    aliases: page.loadedFrom === undefined ? [] : [await addressName(page.loadedFrom)],
    kind: kinds[page.kind],
    author: compact({ name: page.author?.slice(0, longestLine) }),
    text: whole.slice(0, longestText).toWellFormed(),
    textIsCut: page.textIsCut || whole.length > longestText || page.selection !== undefined || undefined,
    lang: page.language,
    postedAt: page.publishedAt,
    url: page.url.slice(0, longestLine),
    // Copies of one text continue one conversation, and are found beside each other.
    rootId: page.selection === undefined ? copiesOf(page.text) : undefined,
    sponsored: false,
    counts: page.counts,
    rating: starsOf(page),
    links: page.links.slice(0, 100),
    hashtags: [],
    tagged: [],
    media: [],
    card: compact({
      title: page.title,
      description: page.lead,
      url: page.url.slice(0, longestLine),
      domain: page.domain,
      // Half an address is none.
      imageUrl: (page.imageUrl?.length ?? 0) > longestLine ? undefined : page.imageUrl,
    }),
    venue: compact({ kind: "page" as const, id: page.domain, name: page.outlet ?? page.domain }),
  });
}

function copiesOf(text: string): string | undefined {
  const name = fingerprint(text);
  return name && `text-${name}`;
}

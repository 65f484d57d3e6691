/** What stands around a post: who passed it on, which community it is in, what it answers. */

import type { CapturedShare } from "@/lib/model/batch";
import type { Post, Venue } from "@/lib/model/post";

import { communityOf, profileOf, statusOf } from "./landmarks";
import { first, partsOf, type Parts } from "./parts";
import { plainText } from "./text";

/** "… reposted" links to who did; "Pinned" links nowhere. */
export function shareOf(parts: Parts, postId: string): CapturedShare[] {
  const line = first(parts, "socialContext");
  const handle = profileOf(line?.closest("a[href]"));
  if (line === undefined || handle === undefined) return [];
  const name = line.querySelector("[dir]");
  const account = { handle, url: `https://x.com/${handle}`, ...(name && { name: plainText(name).trim() }) };
  return [{ postId, account }];
}

export function venueOf(parts: Parts): Venue | undefined {
  const line = first(parts, "socialContext");
  const id = communityOf(line?.closest("a[href]"));
  if (line === undefined || id === undefined) return undefined;
  return { kind: "community", id, name: plainText(line).trim() };
}

/** What the post answers: by the line "Replying to @…" or by the stroke that ties it to the one above. */
export function answeredIn(article: Element, parts: Parts): Partial<Pick<Post, "parentId" | "replyTo">> {
  const above = tiedAbove(article);
  const parent = above && partsOf(above).own;
  const parentId =
    parent && statusOf(parent.times.map((time) => time.closest("a[href]")).find(Boolean))?.postId;
  const named = addresseeOf(parts);
  const handle = named ?? (parent && statusOf(parent.times[0]?.closest("a[href]"))?.handle);
  return {
    ...(parentId !== undefined && { parentId }),
    ...(handle !== undefined && { replyTo: { handle } }),
  };
}

/** A link "@handle" that is in none of the places where handles stand otherwise. */
function addresseeOf(parts: Parts): string | undefined {
  const elsewhere = ["User-Name", "tweetText", "socialContext", "card.wrapper", "twitterArticleReadView"];
  const others = elsewhere.flatMap((id) => parts.named.get(id) ?? []);
  const words = first(parts, "tweetText");
  const line = parts.links.find((link) => {
    const handle = profileOf(link);
    if (handle === undefined || link.textContent?.trim() !== `@${handle}`) return false;
    // After the text stand the accounts tagged in a photo.
    if (words !== undefined && parts.all.indexOf(link) > parts.all.indexOf(words)) return false;
    return !others.some((other) => other.contains(link));
  });
  return profileOf(line);
}

/** The article right above, where X draws the stroke of a thread under its avatar. */
function tiedAbove(article: Element): Element | undefined {
  const cell = article.closest('[data-testid="cellInnerDiv"]');
  const above = cell?.previousElementSibling?.querySelector("article") ?? undefined;
  const column = above?.querySelector('[data-testid="Tweet-User-Avatar"]')?.parentElement;
  return column != null && column.childElementCount > 1 ? above : undefined;
}

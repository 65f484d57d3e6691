/** Anything somebody published, as one page or response showed it at one moment. */

import type { Account } from "./account";
import type { Count, Counts } from "./counts";

export type PostKind =
  | "post"
  | "reply"
  | "quote"
  /** Somebody passed a post on unchanged. It has no text and no engagement of its own. */
  | "repost"
  | "comment"
  | "article"
  | "review"
  | "video";

export interface Media {
  readonly kind: "image" | "video" | "gif";
  /** The description its author gave it. */
  readonly alt?: string | undefined;
}

/** The preview of a linked page. */
export interface Card {
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  /** Where it leads, expanded. */
  readonly url?: string | undefined;
  readonly domain?: string | undefined;
  /** The picture that a clipped page shows for itself: its address, never loaded. */
  readonly imageUrl?: string | undefined;
  /** The choices of a poll. */
  readonly choices?: readonly string[] | undefined;
}

/** The group, Page, community or list that a post stands in. */
export interface Venue {
  readonly kind: "community" | "group" | "page" | "event";
  readonly id?: string | undefined;
  /** The name in its address, where it has chosen one. */
  readonly handle?: string | undefined;
  readonly name?: string | undefined;
}

export interface Post {
  readonly platform: string;
  /** The platform's own id; of an edited post, the id of its first version. Always text: ids pass 2^53. */
  readonly postId: string;
  /** Other ids of the same post: later versions, photo ids, changing public ids. */
  readonly aliases: readonly string[];
  readonly kind: PostKind;
  /** How a post got into the page when it is not an item of its own. */
  readonly via?: "repost" | "quote" | undefined;
  readonly author: Account;
  /** Whole and plain, Unicode as it came, entities decoded once. */
  readonly text: string;
  /**
   * UTF-16 offset in `text` where the author's own words begin. Before it stand the handles that X puts in
   * front of a reply by itself: they address somebody, they do not name anybody. Absent = 0.
   */
  readonly bodyStart?: number | undefined;
  /** `true` where only the beginning was on the page ("See more"). */
  readonly textIsCut?: boolean | undefined;
  /** BCP 47, the platform's own guess. */
  readonly lang?: string | undefined;
  readonly postedAt?: number | undefined;
  readonly url?: string | undefined;
  /** The post it answers. */
  readonly parentId?: string | undefined;
  /** The post that began the conversation; its own id when it did. */
  readonly rootId?: string | undefined;
  /** Author of the post it answers. */
  readonly replyTo?: Account | undefined;
  /** Whose post, Page or ad it stands under, where that is somebody else than its author. */
  readonly owner?: Account | undefined;
  readonly quotedId?: string | undefined;
  /** The post that a repost passes on. */
  readonly sharedId?: string | undefined;
  /** The platform labels it as paid for. */
  readonly sponsored: boolean;
  readonly counts: Counts;
  /** Its likes by kind, where the platform has kinds: "like", "love", "angry"… A missing kind is unknown. */
  readonly reactions?: Readonly<Record<string, Count>> | undefined;
  /** Of a review: 1 to 5 stars. */
  readonly rating?: number | undefined;
  /** Of a review without stars: whether its author recommends the place. */
  readonly recommends?: boolean | undefined;
  /** Addresses it links to, expanded. */
  readonly links: readonly string[];
  /** Without the "#". */
  readonly hashtags: readonly string[];
  /** Accounts that its text tags. */
  readonly tagged: readonly Account[];
  readonly media: readonly Media[];
  readonly card?: Card | undefined;
  readonly venue?: Venue | undefined;
  /** Who can see it. Absent = public. */
  readonly visibility?: "members" | "friends" | "unknown" | undefined;
}

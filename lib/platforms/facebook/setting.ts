/** What a part of an answer does not say itself: what stands around it. */

import type { Account } from "@/lib/model/account";
import type { Post, Venue } from "@/lib/model/post";

/** How the post around came to be shown. */
export interface Setting {
  /** BCP 47, of the page; "" = unknown. */
  readonly language: string;
  readonly isSponsored: boolean;
}

/** The post under which a comment stands, as far as the same answer shows it. */
export interface Thread {
  readonly post?: Post | undefined;
  readonly postId?: string | undefined;
  readonly owner?: Account | undefined;
  readonly venue?: Venue | undefined;
  readonly visibility: Post["visibility"];
  /** The comment that is answered. */
  readonly parent?: Post | undefined;
}

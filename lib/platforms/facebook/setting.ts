/** What a part of an answer does not say itself: what stands around it. */

import type { Account } from "@/lib/model/account";
import type { Post, Venue } from "@/lib/model/post";
import type { Figures } from "@/lib/platforms/figures";

/** How the post around came to be shown. */
export interface Setting {
  readonly figures: Figures;
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

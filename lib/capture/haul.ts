/** What one payload, or one look at the screen, gives to be delivered. */

import type { CapturedPost, CapturedShare, Exposed, Tally } from "@/lib/model/batch";

export interface Haul {
  readonly posts: readonly CapturedPost[];
  readonly shares: readonly CapturedShare[];
  readonly tallies: readonly Tally[];
  readonly exposed?: readonly Exposed[] | undefined;
}

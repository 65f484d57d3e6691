/** What one payload, or one look at the screen, gives to be delivered. */

import type { CapturedPost, CapturedShare, Tally } from "@/lib/model/batch";

export interface Haul {
  readonly posts: readonly CapturedPost[];
  readonly shares: readonly CapturedShare[];
  readonly tallies: readonly Tally[];
}

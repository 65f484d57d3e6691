/**
 * What only a site needs whose posts are meant for one circle or another, and whose pages carry answers in
 * themselves. It is passed in, so that the pages of other sites need not load it: see lib/page/site-circles.ts.
 */

import type { createAcquaintance } from "./acquaintance";
import type { followIslands } from "./follow-islands";
import type { compileKeeping } from "./keeping";
import type { createPageIslands } from "./page-islands";

export interface Circles {
  readonly createAcquaintance: typeof createAcquaintance;
  readonly followIslands: typeof followIslands;
  readonly compileKeeping: typeof compileKeeping;
  readonly createPageIslands: typeof createPageIslands;
}

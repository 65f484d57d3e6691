/** What the script of a site with circles of its own carries beside the rest: see lib/capture/circles.ts. */

import { createAcquaintance } from "@/lib/capture/acquaintance";
import type { Circles } from "@/lib/capture/circles";
import { followIslands } from "@/lib/capture/follow-islands";
import { compileKeeping } from "@/lib/capture/keeping";
import { createPageIslands } from "@/lib/capture/page-islands";

export const circles: Circles = { createAcquaintance, followIslands, compileKeeping, createPageIslands };

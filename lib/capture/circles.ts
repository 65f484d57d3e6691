/**
 * What only a site needs whose posts are meant for one circle or another, and whose pages carry answers in
 * themselves. It is passed in, so that the pages of other sites need not load it.
 */

import { createAcquaintance } from "./acquaintance";
import { followIslands } from "./follow-islands";
import { compileKeeping } from "./keeping";
import { createPageIslands } from "./page-islands";

export const circles = { createAcquaintance, followIslands, compileKeeping, createPageIslands } as const;

export type Circles = typeof circles;

import type { Platform } from "@/lib/platforms/platform";

import { page } from "./page/index";
import { responses } from "./responses";

/** X, at x.com, pro.x.com and twitter.com. */
export const platform: Platform = { ...responses, page };

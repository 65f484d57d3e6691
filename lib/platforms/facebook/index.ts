import type { Platform } from "@/lib/platforms/platform";

import { cut } from "./cut";
import { figuresIn } from "./figures";
import { page } from "./page/index";
import { responses } from "./responses";

/** Facebook, at www.facebook.com and web.facebook.com: all of it at once. */
export const platform: Platform = {
  ...responses,
  readPayload: (payload) => responses.readPayload({ figures: figuresIn(payload.language ?? ""), ...payload }),
  cut,
  page,
};

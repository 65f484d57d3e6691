/** Facebook's markup, as the contract of platforms wants it. */

import { cut } from "@/lib/platforms/facebook/cut";
import { figuresIn } from "@/lib/platforms/facebook/figures";
import type { PageReader } from "@/lib/platforms/page-reader";

import { readArticle } from "./article";
import { articles } from "./landmarks";
import { markSpot } from "./mark-spot";
import { readPage } from "./read-page";
import { viewerOf } from "./viewer";

export const page: PageReader = {
  articles,
  readArticle,
  readPage,
  viewerOf,
  figuresIn,
  cut,
  markSpot,
  placeAt: (_, pagePlace) => pagePlace,
};

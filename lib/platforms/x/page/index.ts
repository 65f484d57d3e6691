/** X's markup, as the contract of platforms wants it. */

import type { PageReader } from "@/lib/platforms/page-reader";

import { readArticle } from "./article";
import { placeAt } from "./column";
import { glanceAt } from "./glance";
import { markSpot } from "./mark-spot";
import { articles, readPage } from "./read-page";
import { viewerOf } from "./viewer";

export const page: PageReader = { articles, glanceAt, readArticle, readPage, viewerOf, placeAt, markSpot };

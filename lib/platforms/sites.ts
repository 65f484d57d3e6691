/** The sites we know, in the order in which people read them. One line a platform. */

import { site as facebook } from "./facebook/site";
import { doesShow, type Site } from "./site";
import { site as x } from "./x/site";

export const sites: readonly Site[] = [x, facebook];

/** The site that shows `url`; `undefined` for every other page. */
export function siteOf(url: string): Site | undefined {
  return sites.find((site) => doesShow(site, url));
}

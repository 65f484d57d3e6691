/** The platforms we read, in the order in which people use them. One import and one entry a platform. */

import { platform as facebook } from "./facebook/index";
import type { Platform } from "./platform";
import { siteOf } from "./sites";
import { platform as x } from "./x/index";

export const platforms: readonly Platform[] = [x, facebook];

/** The platform that shows the page or answers the request at `url`; `undefined` for every other address. */
export function platformOf(url: string): Platform | undefined {
  const id = siteOf(url)?.id;
  return id === undefined
    ? platforms.find(({ site }) => site.endpoints.some((endpoint) => endpoint.test(url)))
    : platformById(id);
}

export function platformById(id: string): Platform | undefined {
  return platforms.find(({ site }) => site.id === id);
}

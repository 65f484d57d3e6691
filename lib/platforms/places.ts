/** Which place of its site an address shows. Apart from the readers, so that views can ask without loading them. */

import type { Place } from "@/lib/model/place";

import { placeOf as placeOnFacebook } from "./facebook/place";
import { placeOf as placeOnX } from "./x/place";

const placesOf: Readonly<Record<string, (url: string) => Place>> = {
  x: placeOnX,
  facebook: placeOnFacebook,
};

export function placeAt(siteId: string, url: string): Place {
  return (Object.hasOwn(placesOf, siteId) ? placesOf[siteId]?.(url) : undefined) ?? { kind: "other" };
}

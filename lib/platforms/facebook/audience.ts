/** Where a story stands, and who can see it. */

import { asText } from "@/lib/kit/read";
import type { Account } from "@/lib/model/account";
import type { Post, Venue } from "@/lib/model/post";

import { accountOf, isPage } from "./account";
import { eventIn, groupIn } from "./address";
import type { Facets } from "./facets";
import { own } from "./fields";
import { asId } from "./ids";

export interface Standing {
  readonly venue?: Venue | undefined;
  /** The Page or profile on whose timeline somebody else wrote. */
  readonly host?: Account | undefined;
}

const venueKinds = new Map<string, Venue["kind"]>([
  ["Group", "group"],
  ["Event", "event"],
  ["Page", "page"],
  ["User", "page"],
]);

/** @param url address of the story. */
export function standingOf(facets: Facets, url: string | undefined): Standing {
  for (const target of [...facets.targets, facets.first("associated_group")]) {
    const kind =
      venueKinds.get(asText(own(target, "__typename")) ?? "") ??
      (target !== undefined && target === facets.first("associated_group") ? "group" : undefined);
    const id = asId(own(target, "id"));
    if (kind === undefined || id === undefined) continue;
    const address = kind === "group" ? (groupIn(own(target, "url")) ?? groupIn(url)) : undefined;
    const venue = { kind, id, handle: nameIn(address), name: asText(own(target, "name")) };
    return kind === "page" ? { venue, host: accountOf(target) } : { venue };
  }
  return { venue: venueIn(url) };
}

export function venueIn(address: unknown): Venue | undefined {
  if (typeof address !== "string" || !/\/(?:groups|events)\//.test(address)) return undefined;
  const group = groupIn(address);
  if (group !== undefined) return { kind: "group", id: asId(group), handle: nameIn(group) };
  const event = eventIn(address);
  return event === undefined ? undefined : { kind: "event", id: event };
}

/** Groups without a name of their own go by number in their address, too. */
function nameIn(group: string | undefined): string | undefined {
  return asId(group) === undefined ? group : undefined;
}

/**
 * By the name of the globe, the lock or the people beside the time, which is the same in every language.
 * Only the globe is public. An ad is shown to strangers and has no audience,
 * and what a Page publishes everybody can see.
 *
 * @returns `undefined` = public; "unknown" where the answer does not say.
 */
export function visibilityOf(
  facets: Facets,
  venue: Venue | undefined,
  isSponsored: boolean,
): Post["visibility"] {
  const scope = facets.first("privacy_scope");
  const icon = asText(own(own(scope, "icon_image"), "name"));
  if (icon === undefined)
    return isSponsored || isPage(facets.first("owning_profile")) ? undefined : "unknown";
  if (icon === "everyone") return undefined;
  return venue?.kind === "group" ? "members" : "friends";
}

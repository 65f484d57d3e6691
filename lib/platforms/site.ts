import type { PlaceChoice } from "@/lib/model/place-choice";

/** What the manifest, the tap and the settings need to know of a site: data only, so that the tap stays small. */
export interface Site {
  readonly id: string;
  readonly label: string;
  /** Match patterns: what is asked for when the user switches the site on. */
  readonly hosts: readonly string[];
  /** Addresses of responses that may hold posts. Everything else is left alone, unread. */
  readonly endpoints: readonly RegExp[];
  /** Addresses among them that are never read nor handed on: what people say to each other in private. */
  readonly privateEndpoints?: readonly RegExp[];
  /** The same by the request's body, where one address serves everything. A body that is not known is none of them. */
  readonly privateRequests?: readonly RegExp[];
  /** Texts of which one stands in every answer that holds a post. Absent = any answer may. */
  readonly marks?: readonly string[];
  /** Texts that stand in no answer but those that hold what people say to each other in private. */
  readonly privateMarks?: readonly string[];
  /** What counts until the user chooses. Absent = its places cannot be chosen: all count. */
  readonly places?: PlaceChoice;
}

/** Whether the site shows `url`. */
export function doesShow({ hosts }: Pick<Site, "hosts">, url: string): boolean {
  return hosts.some((host) => url.startsWith(host.slice(0, -1)));
}

/** A list that the user gave a name. What it shows is an address, as everything in the dashboard is. */

import type { SavedView } from "@/lib/model/saved-view";

export type { SavedView } from "@/lib/model/saved-view";

import { addressIn } from "./address";
import type { Address } from "./dashboard-view";

/** `undefined` where it was saved by a version that had other views. */
export function addressOf({ address }: Pick<SavedView, "address">): Address | undefined {
  return addressIn(address, ["mentions", "people", "report"]);
}

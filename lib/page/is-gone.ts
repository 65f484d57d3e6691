/** After a reload or an update of the extension its old scripts stay in the page, cut off. */

import { native } from "@/lib/browser/native";

export function isGone(): boolean {
  try {
    return native().runtime.id === undefined;
  } catch {
    return true;
  }
}

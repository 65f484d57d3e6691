/** What the dashboard gives to each of its views, and how a view is addressed. */

import type { Services } from "@/components/services";
import type { ClientRow } from "@/lib/store/client-row";
import type { SubjectRow } from "@/lib/store/subject-row";

/** In the order of the rail. */
export const viewNames = [
  "overview",
  "mentions",
  "report",
  "people",
  "brands",
  "rounds",
  "health",
  "settings",
] as const;

export type ViewName = (typeof viewNames)[number];

/**
 * Where one is: `#/mentions?subject=acme&days=30`. What a view shows is made from it alone, so that it can
 * be bookmarked, shared between windows and gone back to.
 */
export interface Address {
  readonly view: ViewName;
  /** `subject`, `days`, `from`, `to` and `compare` mean the same in every view; the others are the view's own. */
  readonly params: Readonly<Record<string, string>>;
}

/** `push` (default): "back" returns to where one was. `replace`: it does not; for what is typed or dragged. */
export type Go = (address: Address, how?: "push" | "replace") => void;

export interface DashboardProps {
  readonly services: Services;
  readonly address: Address;
  readonly go: Go;
  readonly client: ClientRow;
  /** What the client tracks, brands first; never empty. */
  readonly subjects: readonly SubjectRow[];
}

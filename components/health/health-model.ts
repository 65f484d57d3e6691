/** What the health page shows, and what can be done on it. The view draws this and computes nothing. */

import type { SiteHealth } from "@/lib/model/figures";
import type { Unproven } from "@/lib/platforms/unproven";

export interface HealthRow {
  readonly id: string;
  readonly label: string;
  readonly isOn: boolean;
  readonly health: SiteHealth;
  /** What of the site is read as others describe it, without proof of our own. */
  readonly unproven?: readonly Unproven[];
}

export interface HealthModel {
  readonly rows: readonly HealthRow[];
  /** When it was read, in epoch milliseconds: ages are counted from here. */
  readonly now: number;
}

/** `none`: nothing unreadable is held by an open tab. */
export type CopyOutcome = "copied" | "none" | "failed";

export interface HealthActions {
  readonly copyShape: (siteId: string) => Promise<CopyOutcome>;
}

/** What the settings show, and what can be changed there. */

import type { SiteRow } from "@/components/setup/site-row";
import type { SiteActions } from "@/components/setup/site-switches";
import type { Subject } from "@/lib/model/subject";

export interface OptionsModel {
  /** Own brands first, then competitors, then topics. */
  readonly subjects: readonly Subject[];
  /** The client that a new subject belongs to. */
  readonly clientId: string;
  readonly sites: readonly SiteRow[];
  readonly isCapturing: boolean;
}

export interface OptionsActions {
  readonly sites: SiteActions;
  readonly save: (subject: Subject) => Promise<void>;
  readonly remove: (id: string) => Promise<void>;
  readonly setCapturing: (isOn: boolean) => void;
}

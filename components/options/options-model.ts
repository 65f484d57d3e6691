/** What the settings show, and what can be changed there. */

import type { SiteRow } from "@/components/setup/site-row";
import type { SiteActions } from "@/components/setup/site-switches";
import type { Subject } from "@/lib/model/subject";

export interface OptionsModel extends SubjectsModel {
  /** A choice where there are several; the oldest first. */
  readonly clients: readonly { readonly id: string; readonly name: string }[];
  readonly isCapturing: boolean;
}

/** What the list of subjects needs. */
export interface SubjectsModel {
  /** Own brands first, then competitors, then topics. */
  readonly subjects: readonly Subject[];
  /** The client that a new subject belongs to. */
  readonly clientId: string;
  readonly sites: readonly SiteRow[];
}

export interface OptionsActions extends SubjectsActions {
  readonly sites: SiteActions;
  readonly choose: (clientId: string) => void;
  readonly setCapturing: (isOn: boolean) => void;
}

export interface SubjectsActions {
  readonly save: (subject: Subject) => Promise<void>;
  readonly remove: (id: string) => Promise<void>;
}

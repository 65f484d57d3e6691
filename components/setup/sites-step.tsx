/** Where to read: every site with its switch and its places. */

import type { ComponentChildren } from "preact";

import { useSetupI18n } from "@/components/i18n/setup/use-setup-i18n";

import type { SiteRow } from "./site-row";
import { type SiteActions, SiteSwitches } from "./site-switches";
import { Step } from "./step";

export interface SitesStepProps {
  /** In a form that is filled in step by step. */
  readonly number?: number;
  readonly sites: readonly SiteRow[];
  readonly actions: SiteActions;
  /** What is said below them. */
  readonly children?: ComponentChildren;
}

export function SitesStep({ number, sites, actions, children }: SitesStepProps) {
  const { words } = useSetupI18n();
  return (
    <Step {...(number !== undefined && { number })} title={words.setup.sites} why={words.setup.sitesWhy}>
      <SiteSwitches sites={sites} actions={actions} />
      {children}
    </Step>
  );
}

/** The first run: four short steps on one page, then the way out into browsing. */

import { useSetupI18n } from "@/components/i18n/setup/use-setup-i18n";
import { Mark } from "@/components/mark";
import type { SiteRow } from "@/components/setup/site-row";
import type { SiteActions } from "@/components/setup/site-switches";

import type { FirstRun } from "./first-run";
import { WelcomeDone } from "./welcome-done";
import { WelcomeForm } from "./welcome-form";

import styles from "@/components/setup/setup.module.css";

export interface WelcomeViewProps {
  readonly sites: readonly SiteRow[];
  readonly siteActions: SiteActions;
  /** Name of the brand once it is stored. */
  readonly doneFor?: string | undefined;
  /** The weekly backup; `false` = the browser refused. */
  readonly setWeekly: (isOn: boolean) => Promise<boolean>;
  readonly finish: (run: FirstRun) => Promise<void>;
}

export function WelcomeView({ sites, siteActions, doneFor, setWeekly, finish }: WelcomeViewProps) {
  const { words } = useSetupI18n();
  return (
    <main class={styles.page} data-testid="welcome">
      {doneFor === undefined ? (
        <>
          <header class={styles.top}>
            <Mark />
            <h1>{words.setup.title}</h1>
            <p class={styles.lead}>{words.setup.lead}</p>
          </header>
          <WelcomeForm sites={sites} siteActions={siteActions} setWeekly={setWeekly} finish={finish} />
        </>
      ) : (
        <WelcomeDone name={doneFor} sites={sites} siteActions={siteActions} />
      )}
    </main>
  );
}

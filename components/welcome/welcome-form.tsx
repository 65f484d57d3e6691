/** The four steps. Nothing of a brand is stored before "Finish"; a site is switched on at its click. */

import { useRef, useState } from "preact/hooks";

import { useSetupI18n } from "@/components/i18n/setup/use-setup-i18n";
import { AccountFields } from "@/components/setup/account-fields";
import { PrivacyWords } from "@/components/setup/privacy-words";
import { SitesStep } from "@/components/setup/sites-step";
import { Step } from "@/components/setup/step";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

import { BackupStep } from "./backup-step";
import { BrandStep } from "./brand-step";
import { emptyFirstRun } from "./first-run";
import type { WelcomeViewProps } from "./welcome-view";

import styles from "@/components/setup/setup.module.css";

export function WelcomeForm({ sites, siteActions, setWeekly, finish }: Omit<WelcomeViewProps, "doneFor">) {
  const { words } = useSetupI18n();
  const form = useRef<HTMLFormElement>(null);
  const [run, setRun] = useState(emptyFirstRun);
  const [state, setState] = useState<"typing" | "unnamed" | "saving" | "failed">("typing");
  const isNamed = run.brand.name.trim() !== "";

  const submit = async (event: Event) => {
    event.preventDefault();
    if (!isNamed) {
      setState("unnamed");
      form.current?.querySelector("input")?.focus();
      return;
    }
    setState("saving");
    try {
      await finish(run);
    } catch {
      // What went wrong is counted where it did; here the person is told, and keeps what was typed.
      setState("failed");
    }
  };

  return (
    <form ref={form} class={styles.form} onSubmit={submit} noValidate>
      <BrandStep
        run={run}
        platforms={sites.map(({ id }) => id)}
        error={state === "unnamed" && !isNamed ? words.setup.nameMissing : undefined}
        onChange={setRun}
      />
      <Step number={2} title={words.setup.us} why={words.setup.usWhy}>
        <AccountFields draft={run.brand} sites={sites} onChange={(brand) => setRun({ ...run, brand })} />
      </Step>
      <SitesStep number={3} sites={sites} actions={siteActions}>
        <PrivacyWords sites={sites} />
      </SitesStep>
      <BackupStep setWeekly={setWeekly} />
      <div class={styles.finish}>
        {state === "failed" && (
          <Notice tone="bad" title={words.setup.notSaved}>
            {words.setup.notSavedWhy}
          </Notice>
        )}
        <Button kind="primary" submits isBusy={state === "saving"} testId="finish">
          {words.setup.finish}
        </Button>
        {sites.every(({ isOn }) => !isOn) && <p class={styles.hint}>{words.setup.noSite}</p>}
      </div>
    </form>
  );
}

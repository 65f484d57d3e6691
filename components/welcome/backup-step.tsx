/** The last step: a copy outside the browser every week. It is on when the browser was asked and allowed it, not before. */

import { useState } from "preact/hooks";

import { useSetupI18n } from "@/components/i18n/setup/use-setup-i18n";
import { Step } from "@/components/setup/step";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Switch } from "@/components/ui/switch";

import styles from "@/components/setup/setup.module.css";

export interface BackupStepProps {
  /** Asks the browser in the click, then switches it; `false` = the browser or the user refused. */
  readonly setWeekly: (isOn: boolean) => Promise<boolean>;
}

type State = "unasked" | "allowed" | "refused" | "off";

export function BackupStep({ setWeekly }: BackupStepProps) {
  const { words } = useSetupI18n();
  const { setup } = words;
  const [state, setState] = useState<State>("unasked");
  const set = async (isOn: boolean) => {
    try {
      const isSet = await setWeekly(isOn);
      setState(isSet ? (isOn ? "allowed" : "off") : "refused");
    } catch {
      setState("refused"); // The worker did not answer: then there is none, and it is said.
    }
  };
  return (
    <Step number={4} title={setup.backup} why={setup.backupWhy}>
      <div>
        <Switch
          label={setup.weekly}
          isOn={state === "allowed"}
          testId="weekly-backup"
          onChange={(isOn) => void set(isOn)}
        />
        <p class={styles.hint}>{setup.weeklyWhy}</p>
        <div aria-live="polite">
          {state === "unasked" && (
            <p class={styles.hint}>
              {setup.weeklyAsk}{" "}
              <Button testId="weekly-allow" onPress={() => void set(true)}>
                {setup.weeklyAllow}
              </Button>
            </p>
          )}
          {state === "allowed" && <p class={styles.hint}>{setup.weeklyAllowed}</p>}
        </div>
        {state === "refused" && (
          <Notice tone="warn" title={setup.weeklyRefused} testId="weekly-refused">
            {setup.weeklyLater}
          </Notice>
        )}
      </div>
    </Step>
  );
}

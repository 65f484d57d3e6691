/** The settings: everything that the first run asked for, and the rest of what a subject has. */

import { useSetupI18n } from "@/components/i18n/setup/use-setup-i18n";
import { Mark } from "@/components/mark";
import { PrivacyWords } from "@/components/setup/privacy-words";
import { SiteSwitches } from "@/components/setup/site-switches";
import { Step } from "@/components/setup/step";
import { Switch } from "@/components/ui/switch";

import type { OptionsActions, OptionsModel } from "./options-model";
import { SubjectList } from "./subject-list";

import styles from "@/components/setup/setup.module.css";

export function OptionsView({ model, actions }: { model: OptionsModel; actions: OptionsActions }) {
  const { words } = useSetupI18n();
  const { isCapturing } = model;
  return (
    <main class={styles.page} data-testid="options">
      <header class={styles.top}>
        <Mark />
        <h1>{words.options.title}</h1>
      </header>
      <div class={styles.form}>
        <SubjectList model={model} actions={actions} />
        <Step title={words.setup.sites} why={words.setup.sitesWhy}>
          <SiteSwitches sites={model.sites} actions={actions.sites} />
        </Step>
        <Step title={words.options.capture} why={words.options.captureWhy}>
          <div>
            <Switch
              label={words.popup.capture}
              state={isCapturing ? words.popup.capturing : words.popup.paused}
              isOn={isCapturing}
              testId="capture-switch"
              onChange={actions.setCapturing}
            />
          </div>
        </Step>
        <Step title={words.options.privacy} why={words.options.privacyWhy}>
          <PrivacyWords sites={model.sites} />
        </Step>
      </div>
    </main>
  );
}

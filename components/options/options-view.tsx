/** The settings: everything that the first run asked for, and the rest of what a subject has. */

import { useSetupI18n } from "@/components/i18n/setup/use-setup-i18n";
import { Mark } from "@/components/mark";
import { CaptureStep } from "@/components/setup/capture-step";
import { PrivacyWords } from "@/components/setup/privacy-words";
import { SitesStep } from "@/components/setup/sites-step";
import { Step } from "@/components/setup/step";
import { Select } from "@/components/ui/select";

import type { OptionsActions, OptionsModel } from "./options-model";
import { SubjectList } from "./subject-list";

import styles from "@/components/setup/setup.module.css";

export function OptionsView({ model, actions }: { model: OptionsModel; actions: OptionsActions }) {
  const { words } = useSetupI18n();
  return (
    <main class={styles.page} data-testid="options">
      <header class={styles.top}>
        <Mark />
        <h1>{words.options.title}</h1>
      </header>
      <div class={styles.form}>
        {model.clients.length > 1 && (
          <div>
            <Select
              label={words.options.client}
              value={model.clientId}
              isStrong
              testId="options-client"
              options={model.clients.map(({ id, name }) => ({
                value: id,
                text: name === "" ? words.popup.unnamedClient : name,
                isContent: true,
              }))}
              onChange={actions.choose}
            />
          </div>
        )}
        <SubjectList model={model} actions={actions} />
        <SitesStep sites={model.sites} actions={actions.sites} />
        <CaptureStep isCapturing={model.isCapturing} setCapturing={actions.setCapturing} />
        <Step title={words.options.privacy} why={words.options.privacyWhy}>
          <PrivacyWords sites={model.sites} />
        </Step>
      </div>
    </main>
  );
}

/** Step one: the brand's name, what follows from it, and, if wanted, competitors and topics. */

import { useSetupI18n } from "@/components/i18n/setup/use-setup-i18n";
import { EntriesField } from "@/components/setup/entries-field";
import { Step } from "@/components/setup/step";
import { withName } from "@/components/setup/subject-draft";
import { SubjectFields } from "@/components/setup/subject-fields";
import { Field } from "@/components/ui/field";

import type { FirstRun } from "./first-run";

import styles from "@/components/setup/setup.module.css";

export interface BrandStepProps {
  readonly run: FirstRun;
  readonly platforms: readonly string[];
  readonly error: string | undefined;
  readonly onChange: (run: FirstRun) => void;
}

export function BrandStep({ run, platforms, error, onChange }: BrandStepProps) {
  const { words } = useSetupI18n();
  return (
    <Step number={1} title={words.setup.brand} why={words.setup.brandWhy}>
      <Field
        label={words.setup.name}
        value={run.brand.name}
        example={words.setup.nameExample}
        error={error}
        isRequired
        testId="field-name"
        onEnter={focusNext}
        onChange={(name) => onChange({ ...run, brand: withName(run.brand, name, platforms) })}
      />
      <SubjectFields
        draft={run.brand}
        platforms={platforms}
        onChange={(brand) => onChange({ ...run, brand })}
      />
      <details class={styles.more} data-testid="more">
        <summary>
          {words.setup.more} <span class={styles.optional}>{words.setup.optional}</span>
        </summary>
        <div>
          <EntriesField
            kind="phrase"
            label={words.setup.competitors}
            entries={run.competitors}
            example={words.setup.competitorsExample}
            testId="field-competitors"
            onChange={(competitors) => onChange({ ...run, competitors })}
          />
          <EntriesField
            kind="phrase"
            label={words.setup.topics}
            entries={run.topics}
            hint={words.setup.topicsHint}
            example={words.setup.topicsExample}
            testId="field-topics"
            onChange={(topics) => onChange({ ...run, topics })}
          />
        </div>
      </details>
    </Step>
  );
}

/** Three steps are still to come: Enter after the name goes on instead of finishing. */
function focusNext(field: HTMLElement): void {
  const inputs = [...(field.closest("form")?.querySelectorAll("input") ?? [])];
  inputs[inputs.findIndex((input) => input === field) + 1]?.focus();
}

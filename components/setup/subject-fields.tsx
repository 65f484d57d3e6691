/** What names a subject, and what rules a naming out: the same fields at the first run and in the settings. */

import { useSetupI18n } from "@/components/i18n/setup/use-setup-i18n";

import { EntriesField } from "./entries-field";
import { type ListField, type SubjectDraft, withEntries } from "./subject-draft";

import styles from "./setup.module.css";

export interface SubjectFieldsProps {
  readonly draft: SubjectDraft;
  /** Ids of the sites we know: where the brand's own accounts may be. */
  readonly platforms: readonly string[];
  readonly onChange: (draft: SubjectDraft) => void;
}

const fields = [
  { field: "terms", kind: "phrase" },
  { field: "handles", kind: "handle" },
  { field: "hashtags", kind: "hashtag" },
  { field: "domains", kind: "domain" },
] as const satisfies readonly { field: ListField; kind: string }[];

export function SubjectFields({ draft, platforms, onChange }: SubjectFieldsProps) {
  const { words } = useSetupI18n();
  const change = (field: ListField) => (entries: readonly string[]) =>
    onChange(withEntries(draft, field, entries, platforms));
  const isGuess = (field: ListField) => draft.guessed.has(field) && draft[field].length > 0;
  return (
    <>
      <div class={styles.pair}>
        {fields.map(({ field, kind }) => (
          <EntriesField
            key={field}
            kind={kind}
            label={words.setup[field]}
            entries={draft[field]}
            example={words.setup[`${field}Example`]}
            areSuggested={isGuess(field)}
            testId={`field-${field}`}
            onChange={change(field)}
          />
        ))}
      </div>
      {fields.some(({ field }) => field !== "terms" && isGuess(field)) && (
        <p class={styles.hint} data-testid="guessed">
          {words.setup.suggested}
        </p>
      )}
      <EntriesField
        kind="phrase"
        label={words.setup.exclusions}
        entries={draft.exclusions}
        hint={words.setup.exclusionsHint}
        example={words.setup.exclusionsExample}
        testId="field-exclusions"
        onChange={change("exclusions")}
      />
    </>
  );
}

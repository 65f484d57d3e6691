/** The form of one subject, new or known. It is stored when "Save" is pressed, and says so. */

import { useRef, useState } from "preact/hooks";

import { useSetupI18n } from "@/components/i18n/setup/use-setup-i18n";
import { AccountFields, AffiliateFields } from "@/components/setup/account-fields";
import {
  draftOf,
  newDraft,
  type SubjectDraft,
  subjectFrom,
  withName,
} from "@/components/setup/subject-draft";
import { SubjectFields } from "@/components/setup/subject-fields";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { Switch } from "@/components/ui/switch";
import type { Subject, SubjectKind } from "@/lib/model/subject";

import type { SubjectsActions, SubjectsModel } from "./options-model";

import styles from "./subject-list.module.css";
import setup from "@/components/setup/setup.module.css";

export interface SubjectEditorProps {
  /** What is edited; `undefined` for a new one of `kind`. */
  readonly subject: Subject | undefined;
  readonly kind: SubjectKind;
  readonly model: SubjectsModel;
  readonly save: SubjectsActions["save"];
  readonly remove?: () => Promise<void>;
  readonly close: () => void;
}

export function SubjectEditor({ subject, kind, model, save, remove, close }: SubjectEditorProps) {
  const { words } = useSetupI18n();
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState<SubjectDraft>(() => (subject ? draftOf(subject) : newDraft(kind)));
  const [state, setState] = useState<"typing" | "unnamed" | "saving" | "failed">("typing");
  const platforms = model.sites.map(({ id }) => id);
  const isNamed = draft.name.trim() !== "";

  /** Runs a change of the store and closes the form, or says that it could not. */
  const run = async (change: () => Promise<void>) => {
    setState("saving");
    try {
      await change();
      close();
    } catch {
      // What went wrong is counted where it did; what was typed stays in the form.
      setState("failed");
    }
  };

  const submit = async (event: Event) => {
    event.preventDefault();
    if (isNamed) {
      await run(() => save(subjectFrom(draft, subject?.id ?? crypto.randomUUID(), model.clientId, subject)));
      return;
    }
    setState("unnamed");
    form.current?.querySelector("input")?.focus();
  };

  return (
    <form ref={form} class={setup.fields} onSubmit={submit} noValidate data-testid="subject-form">
      <Field
        label={words.setup.name}
        value={draft.name}
        error={state === "unnamed" && !isNamed ? words.setup.nameMissing : undefined}
        isRequired
        testId="field-name"
        onChange={(name) => setDraft(withName(draft, name, platforms))}
      />
      <SubjectFields draft={draft} platforms={platforms} onChange={setDraft} />
      {draft.kind !== "topic" && (
        <>
          <AccountFields draft={draft} sites={model.sites} onChange={setDraft} />
          <AffiliateFields draft={draft} sites={model.sites} onChange={setDraft} />
        </>
      )}
      <div class={styles.choice}>
        <Switch
          label={words.setup.exactAccents}
          isOn={draft.exactAccents}
          testId="exact-accents"
          onChange={(exactAccents) => setDraft({ ...draft, exactAccents })}
        />
        <p class={setup.hint}>{words.setup.exactAccentsHint}</p>
      </div>
      {state === "failed" && (
        <Notice tone="bad" title={words.setup.notSaved}>
          {words.setup.notSavedWhy}
        </Notice>
      )}
      <div class={setup.actions}>
        <Button kind="primary" submits isBusy={state === "saving"} testId="save">
          {words.options.save}
        </Button>
        <Button kind="quiet" testId="cancel" onPress={close}>
          {words.options.cancel}
        </Button>
        {remove && (
          <span class={setup.last}>
            <Button kind="danger" testId="remove" onPress={() => void run(remove)}>
              {words.options.remove}
            </Button>
          </span>
        )}
      </div>
    </form>
  );
}

/** Every brand, competitor and topic, one line each; a line opens into its form. */

import { useState } from "preact/hooks";

import { useSetupI18n } from "@/components/i18n/setup/use-setup-i18n";
import { Step } from "@/components/setup/step";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { Subject, SubjectKind } from "@/lib/model/subject";

import type { SubjectsActions, SubjectsModel } from "./options-model";
import { SubjectEditor } from "./subject-editor";
import { SubjectRow } from "./subject-row";

import styles from "./subject-list.module.css";
import setup from "@/components/setup/setup.module.css";

/** What is open: nothing, a subject by its id, or the form of a new one. */
type Open = { readonly id: string } | { readonly add: SubjectKind } | undefined;

const kinds = [
  { kind: "own", add: "addOwn" },
  { kind: "competitor", add: "addCompetitor" },
  { kind: "topic", add: "addTopic" },
] as const satisfies readonly { kind: SubjectKind; add: string }[];

export function SubjectList({ model, actions }: { model: SubjectsModel; actions: SubjectsActions }) {
  const { words } = useSetupI18n();
  const [open, setOpen] = useState<Open>();
  const [removed, setRemoved] = useState<Subject>();
  const close = () => setOpen(undefined);

  const remove = async (subject: Subject) => {
    await actions.remove(subject.id);
    setRemoved(subject);
  };

  const restore = async (subject: Subject) => {
    await actions.save(subject);
    setRemoved(undefined);
  };

  return (
    <Step title={words.options.subjects} why={words.options.subjectsWhy}>
      {model.subjects.length === 0 && open === undefined && (
        <EmptyState title={words.options.none}>{words.options.noneHow}</EmptyState>
      )}
      <ul class={styles.list} data-testid="subject-list">
        {model.subjects.map((subject) => {
          const isOpen = open !== undefined && "id" in open && open.id === subject.id;
          return (
            <SubjectRow
              key={subject.id}
              subject={subject}
              isOpen={isOpen}
              toggle={() => setOpen(isOpen ? undefined : { id: subject.id })}
            >
              <SubjectEditor
                subject={subject}
                kind={subject.kind}
                model={model}
                save={actions.save}
                remove={() => remove(subject)}
                close={close}
              />
            </SubjectRow>
          );
        })}
      </ul>
      <output class={styles.removed} data-testid="removed">
        {removed && (
          <>
            {words.options.removed(removed.name)}
            <Button kind="quiet" testId="restore" onPress={() => void restore(removed)}>
              {words.options.undo}
            </Button>
          </>
        )}
      </output>
      {open !== undefined && "add" in open ? (
        <div class={styles.adding}>
          <SubjectEditor
            key={open.add}
            subject={undefined}
            kind={open.add}
            model={model}
            save={actions.save}
            close={close}
          />
        </div>
      ) : (
        <div class={setup.actions}>
          {kinds.map(({ kind, add }) => (
            <Button key={kind} icon="add" testId={`add-${kind}`} onPress={() => setOpen({ add: kind })}>
              {words.options[add]}
            </Button>
          ))}
        </div>
      )}
    </Step>
  );
}

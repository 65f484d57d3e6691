/** The list as a file: how, which columns, what of it, how far it is, and the way to stop it. */

import { useCallback, useState } from "preact/hooks";

import { useTell } from "@/components/dashboard/tell";
import { useLive } from "@/components/hooks/use-live";
import { useDashboardWords } from "@/components/i18n/dashboard/use-dashboard-words";
import { useFilesWords } from "@/components/i18n/files/use-files-words";
import type { Services } from "@/components/services";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { ownSets, readySets, type ColumnSet } from "@/lib/export/column-set";
import { newId } from "@/lib/kit/id";
import type { ExportChoice } from "@/lib/model/export-choice";
import type { MentionListQuestion } from "@/lib/model/mention-list";
import type { Database } from "@/lib/store/database";
import { readExported } from "@/lib/store/exported-row";
import { listMentions } from "@/lib/store/queries/list-mentions";
import { readSetting } from "@/lib/store/settings";

import { ColumnEditor } from "./column-editor";
import { ExportForm, readyName } from "./export-form";
import { notedSet } from "./noted-set";
import type { SetDraft } from "./set-draft";
import { useExportRun } from "./use-export-run";

import styles from "./export.module.css";

export interface ExportDialogProps {
  readonly services: Services;
  readonly clientId: string;
  readonly question: Pick<MentionListQuestion, "filter" | "order">;
  readonly onClose: () => void;
}

/** Waits for what was chosen last, so that nothing changes under the hand. */
export function ExportDialog(props: ExportDialogProps) {
  const { services, clientId } = props;
  const { db } = services;
  const live = useLive(
    useCallback(async () => {
      const [sets, choices, fields] = await Promise.all([
        readSetting(db, "columnSets"),
        readSetting(db, "exportChoices"),
        readSetting(db, "clipFields"),
      ]);
      return {
        own: ownSets(sets ?? [], clientId),
        last: choices?.find((choice) => choice.clientId === clientId),
        fields: (fields ?? []).flatMap((field) => (field.clientId === clientId ? [field.name] : [])),
      };
    }, [db, clientId]),
    db,
  );
  if (live.state === "loading") return null;
  const kept = live.state === "ready" ? live.value : { own: [], last: undefined, fields: [] };
  return <Asked {...props} {...kept} />;
}

interface AskedProps extends ExportDialogProps {
  readonly own: readonly ColumnSet[];
  readonly last: ExportChoice | undefined;
  readonly fields: readonly string[];
}

const whole = readySets.find(({ id }) => id === "whole") ?? { id: "whole", name: "", columns: [] };

const firstTime = {
  format: "csv",
  columnSet: "whole",
  scope: "all",
  separator: ",",
  byteOrderMark: true,
} as const satisfies Omit<ExportChoice, "clientId">;

function Asked({ services, clientId, question, onClose, own, last, fields }: AskedProps) {
  const { shell } = useDashboardWords();
  const files = useFilesWords();
  const tell = useTell();
  const { db, send } = services;
  const [changed, setChanged] = useState<Partial<ExportChoice>>({});
  const [hasPrivate, setPrivate] = useState(false);
  const [draft, setDraft] = useState<SetDraft>();
  const { format, columnSet, scope, separator, byteOrderMark } = { ...firstTime, ...last, ...changed };
  const choice = { clientId, format, columnSet, scope, separator, byteOrderMark };
  const set = [...readySets, ...own].find(({ id }) => id === columnSet) ?? whole;
  const noted = notedSet(format, set);
  const exported = useLive(
    useCallback(async () => (await readExported(db, clientId, noted)).size, [db, clientId, noted]),
    db,
  );
  const counts = useLive(
    useCallback(() => countsOf(db, question), [db, question]),
    db,
  );
  const { progress, start, stop } = useExportRun({ services, question, choice, set, hasPrivate, onClose });
  const choose = (change: Partial<ExportChoice>) => setChanged((before) => ({ ...before, ...change }));
  const save = (next: SetDraft) => {
    const id = next.id ?? newId();
    send("columns.save", { ...next, id, clientId }).then(
      () => choose({ columnSet: id }),
      () => tell({ text: files.notSaved, tone: "bad" }),
    );
    setDraft(undefined);
  };
  const remove = () => {
    const undo = () => void send("columns.save", { ...set, clientId });
    void send("columns.remove", { id: set.id });
    choose({ columnSet: whole.id });
    tell({ text: files.removed(set.name), undo });
  };
  const name = readyName(set.id, set.name, files.sets);
  return (
    <Dialog
      title={draft ? files.editTitle : files.title}
      closeLabel={shell.close}
      testId="ask-export"
      onClose={onClose}
    >
      {draft ? (
        <ColumnEditor draft={draft} fields={fields} save={save} leave={() => setDraft(undefined)} />
      ) : (
        <>
          <ExportForm
            choice={choice}
            set={set}
            own={own}
            exported={exported.state === "ready" ? exported.value : 0}
            counts={counts.state === "ready" ? counts.value : undefined}
            hasPrivate={hasPrivate}
            isBusy={progress !== undefined}
            choose={choose}
            setPrivate={setPrivate}
            edit={() => setDraft(set)}
            copy={() => setDraft({ name: files.copyOf(name), columns: set.columns })}
            remove={remove}
            forget={() => void send("export.forget", { clientId, setId: noted })}
          />
          <div class={styles.foot}>
            {progress && (
              <span class={styles.progress}>
                <progress
                  value={progress.done}
                  max={Math.max(progress.total, 1)}
                  aria-label={files.exporting}
                />
                <output data-testid="export-progress">{files.progress(progress.done, progress.total)}</output>
              </span>
            )}
            {progress ? (
              <Button testId="export-cancel" onPress={stop}>
                {files.cancel}
              </Button>
            ) : (
              <Button kind="primary" icon="download" testId="export-start" onPress={start}>
                {files.start}
              </Button>
            )}
          </div>
        </>
      )}
    </Dialog>
  );
}

/** Of the list: all, and those that everybody may see. */
async function countsOf(db: Database, question: ExportDialogProps["question"]) {
  const count = async (filter: MentionListQuestion["filter"]) =>
    (await listMentions(db, { ...question, filter, limit: 0 })).total.count;
  const [all, open] = await Promise.all([
    count(question.filter),
    count({ ...question.filter, publicOnly: true }),
  ]);
  return { all, open };
}

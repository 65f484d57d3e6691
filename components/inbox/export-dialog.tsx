/** The list as a file: which kind, with or without what is not public, how far it is, and the way to stop it. */

import { useEffect, useRef, useState } from "preact/hooks";

import { useTell } from "@/components/dashboard/tell";
import { useRemembered } from "@/components/hooks/use-remembered";
import { useDashboardWords } from "@/components/i18n/dashboard/use-dashboard-words";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Select } from "@/components/ui/select";
import type { MentionListQuestion } from "@/lib/model/mention-list";
import type { Database } from "@/lib/store/database";

import { openExportFile, type FileKind } from "./export-file";
import type { ExportFormat } from "./export-list";

import styles from "./inbox-dialogs.module.css";

export interface ExportDialogProps {
  readonly db: Database;
  readonly question: Pick<MentionListQuestion, "filter" | "order">;
  readonly onClose: () => void;
}

const kinds: Readonly<Record<ExportFormat, Omit<FileKind, "name">>> = {
  csv: { type: "text/csv", ending: ".csv" },
  xlsx: {
    type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ending: ".xlsx",
  },
  ndjson: { type: "application/x-ndjson", ending: ".ndjson" },
  json: { type: "application/json", ending: ".json" },
  markdown: { type: "text/markdown", ending: ".md" },
};

const formats: readonly ExportFormat[] = ["csv", "xlsx", "ndjson", "json", "markdown"];
const columnSets = ["whole", "coverage", "airtable", "hubspot-contacts"] as const;
/** Those that have columns to choose. */
const tables: ReadonlySet<ExportFormat> = new Set<ExportFormat>(["csv", "xlsx", "markdown"]);

export function ExportDialog({ db, question, onClose }: ExportDialogProps) {
  const { shell, inbox } = useDashboardWords();
  const tell = useTell();
  const [format, setFormat] = useState<ExportFormat>("csv");
  const [columnSet, chooseColumns] = useRemembered("export.columns", "whole");
  const [hasPrivate, setHasPrivate] = useState(false);
  const [written, setWritten] = useState<number>();
  const stopRef = useRef<AbortController>(undefined);
  useEffect(() => () => stopRef.current?.abort(), []);

  const run = async () => {
    const name = `mentions-${new Date().toISOString().slice(0, 10)}${kinds[format].ending}`;
    const file = await openExportFile({ ...kinds[format], name });
    if (!file) return;
    const stop = new AbortController();
    stopRef.current = stop;
    setWritten(0);
    try {
      // What it takes to write a file is loaded with the first one.
      const { exportList } = await import("./export-list");
      const filter = hasPrivate ? question.filter : { ...question.filter, publicOnly: true };
      const count = await exportList({
        db,
        question: { ...question, filter },
        format,
        columnSet,
        write: file.write,
        onProgress: setWritten,
        signal: stop.signal,
      });
      await file.finish();
      tell({ text: inbox.exported(count) });
    } catch {
      // Said in the corner; half a file is none.
      await file.giveUp().catch(() => undefined);
      tell({ text: stop.signal.aborted ? inbox.exportStopped : inbox.exportFailed, tone: "bad" });
    }
    onClose();
  };

  const start = () => {
    run().catch(() => tell({ text: inbox.exportFailed, tone: "bad" }));
  };

  return (
    <Dialog title={inbox.exportTitle} closeLabel={shell.close} testId="ask-export" onClose={onClose}>
      <fieldset class={styles.choices} disabled={written !== undefined}>
        <legend class={styles.label}>{inbox.exportAs}</legend>
        {formats.map((name) => (
          <label key={name} class={styles.choice}>
            <input
              type="radio"
              name="format"
              data-testid={`export-${name}`}
              checked={format === name}
              onChange={() => setFormat(name)}
            />
            {inbox.formats[name]}
          </label>
        ))}
        {tables.has(format) && (
          <Select
            label={inbox.exportColumns}
            value={columnSet}
            options={columnSets.map((id) => ({ value: id, text: inbox.columnSets[id] }))}
            testId="export-columns"
            onChange={chooseColumns}
          />
        )}
        <label class={styles.choice}>
          <input
            type="checkbox"
            data-testid="export-private"
            checked={hasPrivate}
            onChange={({ currentTarget }) => setHasPrivate(currentTarget.checked)}
          />
          {inbox.exportPrivate}
        </label>
        <p class={styles.hint}>{inbox.exportPrivateWhy}</p>
      </fieldset>
      <div class={styles.foot}>
        <output class={styles.progress} data-testid="export-progress">
          {written !== undefined && inbox.exporting(written)}
        </output>
        {written === undefined ? (
          <Button kind="primary" icon="download" testId="export-start" onPress={start}>
            {inbox.exportStart}
          </Button>
        ) : (
          <Button testId="export-cancel" onPress={() => stopRef.current?.abort()}>
            {inbox.exportCancel}
          </Button>
        )}
      </div>
    </Dialog>
  );
}

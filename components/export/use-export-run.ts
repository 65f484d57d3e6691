/** One export from the click to the file, and what is noted and said about it. */

import { useEffect, useRef, useState } from "preact/hooks";

import { useTell } from "@/components/dashboard/tell";
import { useFilesWords } from "@/components/i18n/files/use-files-words";
import { openExportFile, type FileKind } from "@/components/inbox/export-file";
import type { Services } from "@/components/services";
import type { ColumnSet } from "@/lib/export/column-set";
import type { ExportChoice, ExportFormat } from "@/lib/model/export-choice";
import type { MentionListQuestion } from "@/lib/model/mention-list";

import { notedSet } from "./noted-set";

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

export interface ExportRunProps {
  readonly services: Services;
  readonly question: Pick<MentionListQuestion, "filter" | "order">;
  readonly choice: ExportChoice;
  readonly set: ColumnSet;
  readonly hasPrivate: boolean;
  readonly onClose: () => void;
}

export interface ExportRun {
  /** `undefined` = nothing is being written. */
  readonly progress: { readonly done: number; readonly total: number } | undefined;
  readonly start: () => void;
  readonly stop: () => void;
}

export function useExportRun(props: ExportRunProps): ExportRun {
  const { services, question, choice, set, hasPrivate, onClose } = props;
  const files = useFilesWords();
  const tell = useTell();
  const [progress, setProgress] = useState<ExportRun["progress"]>();
  const stopRef = useRef<AbortController>(undefined);
  useEffect(() => () => stopRef.current?.abort(), []);

  const run = async () => {
    const { format, scope, separator, byteOrderMark, clientId } = choice;
    const name = `mentions-${new Date().toISOString().slice(0, 10)}${kinds[format].ending}`;
    const file = await openExportFile({ ...kinds[format], name });
    if (!file) return;
    // Only a convenience of the next time.
    services.send("export.choose", choice).catch(() => undefined);
    const stop = new AbortController();
    stopRef.current = stop;
    setProgress({ done: 0, total: 0 });
    try {
      // What it takes to write a file is loaded with the first one.
      const { exportList } = await import("./export-list");
      const { written, notes } = await exportList({
        db: services.db,
        clientId,
        question: hasPrivate ? question : { ...question, filter: { ...question.filter, publicOnly: true } },
        format,
        set,
        scope,
        csv: { separator, byteOrderMark },
        write: file.write,
        onProgress: (done, total) => setProgress({ done, total }),
        signal: stop.signal,
      });
      if (written === 0 && scope !== "all") {
        await file.giveUp();
        tell({ text: files.nothingNew });
      } else {
        await file.finish();
        const isNoted = await note(services, { clientId, setId: notedSet(format, set) }, notes);
        tell(isNoted ? { text: files.exported(written) } : { text: files.notNoted(written), tone: "bad" });
      }
    } catch {
      // Said in the corner; half a file is none.
      await file.giveUp().catch(() => undefined);
      tell({ text: stop.signal.aborted ? files.stopped : files.failed, tone: "bad" });
    }
    onClose();
  };

  return {
    progress,
    start: () => {
      run().catch(() => tell({ text: files.failed, tone: "bad" }));
    },
    stop: () => stopRef.current?.abort(),
  };
}

/** After the file: what is noted without one would be lost; what is in one without a note comes twice. */
async function note(
  { send }: Services,
  of: { readonly clientId: string; readonly setId: string },
  notes: Iterable<string>,
): Promise<boolean> {
  try {
    for (const marks of notes) await send("export.note", { ...of, marks });
    return true;
  } catch {
    return false; // Said with the outcome.
  }
}

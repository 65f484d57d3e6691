/** Backups: every week by itself, and one now, sealed or not. */

import { useState } from "preact/hooks";

import { useTell } from "@/components/dashboard/tell";
import { ageOf } from "@/components/format/age";
import { useStoreWords } from "@/components/i18n/dashboard/use-store-words";
import { useI18n } from "@/components/i18n/use-i18n";
import { openExportFile } from "@/components/inbox/export-file";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { Switch } from "@/components/ui/switch";
import type { Database } from "@/lib/store/database";
import type { BackupState } from "@/lib/store/settings";

import { Block } from "./block";

import styles from "./store.module.css";

export interface BackupBlockProps {
  readonly db: Database;
  readonly state: BackupState;
  /** Version of this program. */
  readonly program: string;
  readonly now: number;
  /** Asks the browser where it must; `false` = it was refused. */
  readonly setWeekly: (isOn: boolean) => Promise<boolean>;
}

const plain = { type: "application/gzip", ending: ".gz", name: ".ndjson.gz" } as const;
/** What is sealed is no archive that any other program opens. */
const sealed = { type: "application/octet-stream", ending: ".mentionary", name: ".mentionary" } as const;

export function BackupBlock({ db, state, program, now, setWeekly }: BackupBlockProps) {
  const words = useStoreWords();
  const { locale } = useI18n();
  const [wasRefused, setRefused] = useState(false);
  return (
    <Block title={words.backup} why={words.backupWhy} testId="store-backup">
      <div>
        <Switch
          label={words.weekly}
          isOn={state.isOn && !wasRefused}
          testId="backup-weekly"
          onChange={async (isOn) => setRefused(!(await setWeekly(isOn)))}
        />
        <p class={styles.soft}>
          {words.weeklyWhy}{" "}
          {state.at === undefined ? words.noBackup : words.lastBackup(ageOf(state.at, now, locale, "long"))}
        </p>
        {(wasRefused || state.error === "backup-not-allowed") && (
          <Notice tone="warn" title={words.weeklyRefused} testId="backup-refused">
            {words.weeklyAsk}
          </Notice>
        )}
        {state.error !== undefined && state.error !== "backup-not-allowed" && (
          <Notice tone="warn" title={words.backupError} />
        )}
      </div>
      <BackupNow db={db} program={program} />
    </Block>
  );
}

function BackupNow({ db, program }: Pick<BackupBlockProps, "db" | "program">) {
  const words = useStoreWords();
  const tell = useTell();
  const [passphrase, setPassphrase] = useState("");
  const [running, setRunning] = useState<{ done: number; total: number; stop: AbortController }>();

  const run = async () => {
    const kind = passphrase === "" ? plain : sealed;
    const name = `mentionary-${new Date().toISOString().slice(0, 10)}${kind.name}`;
    const file = await openExportFile({ ...kind, name });
    if (!file) return;
    const stop = new AbortController();
    let rows = 0;
    try {
      // What it takes to write one is loaded with the first one.
      const { backupStream } = await import("@/lib/backup/write-backup");
      const stream = await backupStream(db, {
        program,
        now: Date.now(),
        passphrase,
        signal: stop.signal,
        onProgress: (done, total) => {
          rows = done;
          setRunning({ done, total, stop });
        },
      });
      for await (const part of piecesOf(stream)) await file.write(part);
      await file.finish();
      tell({ text: words.backedUp(rows) });
    } catch {
      // Said in the corner; half a backup is none.
      await file.giveUp().catch(() => undefined);
      tell({ text: words.backupFailed, tone: "bad" });
    }
    setRunning(undefined);
    setPassphrase("");
  };

  return (
    <form
      class={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void run();
      }}
    >
      <Field
        label={words.passphrase}
        hint={words.passphraseHint}
        value={passphrase}
        isSecret
        testId="backup-passphrase"
        onChange={setPassphrase}
      />
      <p class={styles.actions}>
        {running ? (
          <>
            <output data-testid="backup-progress">{words.writing(running.done, running.total)}</output>
            <Button onPress={() => running.stop.abort()}>{words.cancel}</Button>
          </>
        ) : (
          <Button submits icon="download" testId="backup-now">
            {words.backupNow}
          </Button>
        )}
      </p>
    </form>
  );
}

async function* piecesOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } finally {
    await reader.cancel();
  }
}

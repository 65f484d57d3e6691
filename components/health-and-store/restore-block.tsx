/** Taking in a backup: choose, unseal, have it checked as a whole, and only then merge it. */

import { useId, useState } from "preact/hooks";

import { useStoreWords } from "@/components/i18n/dashboard/use-store-words";
import { useI18n } from "@/components/i18n/use-i18n";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { FieldFrame } from "@/components/ui/field-frame";
import { Notice } from "@/components/ui/notice";
import { AppError } from "@/lib/model/app-error";
import type { Database } from "@/lib/store/database";

import { Block } from "./block";

import styles from "./store.module.css";

export interface RestoreBlockProps {
  readonly db: Database;
  /** Begins the job; `staging` holds what was checked. */
  readonly merge: (staging: string) => void;
}

interface Staged {
  readonly staging: string;
  readonly rows: number;
  readonly madeAt: number;
}

type State =
  | { readonly is: "empty" }
  | { readonly is: "checking"; readonly percent: number; readonly stop: AbortController }
  | { readonly is: "staged"; readonly staged: Staged }
  | { readonly is: "refused"; readonly code: string };

export function RestoreBlock({ db, merge }: RestoreBlockProps) {
  const words = useStoreWords();
  const { locale } = useI18n();
  const id = useId();
  const [file, setFile] = useState<File>();
  const [passphrase, setPassphrase] = useState("");
  const [state, setState] = useState<State>({ is: "empty" });
  const isSealed = state.is === "refused" && /locked|passphrase/.test(state.code);

  const check = async (chosen: File, secret: string) => {
    const stop = new AbortController();
    setState({ is: "checking", percent: 0, stop });
    try {
      const { stageBackup } = await import("@/lib/backup/stage-backup");
      const { staging, rows, header } = await stageBackup(db, chosen, {
        passphrase: secret,
        signal: stop.signal,
        onProgress: (done) =>
          setState({ is: "checking", percent: Math.round((100 * done) / chosen.size), stop }),
      });
      setState({ is: "staged", staged: { staging, rows, madeAt: header.madeAt } });
    } catch (error) {
      // Said below; the store was not touched.
      setState({ is: "refused", code: error instanceof AppError ? error.code : "other" });
    }
  };
  const drop = async () => {
    setState({ is: "empty" });
    const { dropStaged } = await import("@/lib/backup/stage-backup");
    await dropStaged(db);
  };

  return (
    <Block title={words.restore} why={words.restoreWhy} testId="store-restore">
      <FieldFrame id={id} label={words.chooseFile}>
        <input
          id={id}
          type="file"
          accept=".gz,.ndjson,.mentionary"
          data-testid="restore-file"
          onChange={({ currentTarget }) => {
            const chosen = currentTarget.files?.[0];
            setFile(chosen);
            // That of the file before is no business of this one.
            setPassphrase("");
            if (chosen) void check(chosen, "");
          }}
        />
      </FieldFrame>
      {state.is === "checking" && (
        <p class={styles.actions}>
          <output>{words.checking(state.percent)}</output>
          <Button onPress={() => state.stop.abort()}>{words.cancel}</Button>
        </p>
      )}
      {state.is === "refused" && (
        <Notice
          tone={isSealed ? "tip" : "bad"}
          title={
            Object.entries(words.restoreErrors).find(([code]) => code === state.code)?.[1] ??
            words.restoreFailed
          }
          testId="restore-refused"
        />
      )}
      {isSealed && file && (
        <form
          class={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            void check(file, passphrase);
          }}
        >
          <Field
            label={words.passphrase}
            value={passphrase}
            isSecret
            testId="restore-passphrase"
            onChange={setPassphrase}
          />
          <p class={styles.actions}>
            <Button submits testId="restore-unseal">
              {words.unseal}
            </Button>
          </p>
        </form>
      )}
      {state.is === "staged" && (
        <div class={styles.form} data-testid="restore-staged">
          <p>
            {words.staged(
              state.staged.rows,
              new Intl.DateTimeFormat(locale, { dateStyle: "medium" }).format(state.staged.madeAt),
            )}
          </p>
          <p class={styles.actions}>
            <Button
              kind="primary"
              testId="restore-merge"
              onPress={() => {
                merge(state.staged.staging);
                setState({ is: "empty" });
              }}
            >
              {words.merge}
            </Button>
            <Button onPress={() => void drop()}>{words.notNow}</Button>
          </p>
        </div>
      )}
    </Block>
  );
}

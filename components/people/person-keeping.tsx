/** What is kept about one person, as a file to hand out, and the way to erase all of it. */

import { useState } from "preact/hooks";

import { useTell } from "@/components/dashboard/tell";
import { usePeopleWords } from "@/components/i18n/dashboard/use-people-words";
import { useStoreWords } from "@/components/i18n/dashboard/use-store-words";
import { openExportFile, type FileKind } from "@/components/inbox/export-file";
import type { Services } from "@/components/services";
import { Button } from "@/components/ui/button";
import type { PersonExport } from "@/lib/retention/export-person";
import type { AccountRow } from "@/lib/store/account-row";

import styles from "./person-keeping.module.css";

export interface PersonKeepingProps {
  readonly services: Pick<Services, "db" | "send">;
  readonly account: Pick<AccountRow, "key" | "name" | "handle">;
}

const forms = {
  text: { type: "text/plain", ending: ".txt" },
  json: { type: "application/json", ending: ".json" },
} as const satisfies Record<string, Omit<FileKind, "name">>;

export function PersonKeeping({ services: { db, send }, account }: PersonKeepingProps) {
  const words = usePeopleWords();
  const store = useStoreWords();
  const tell = useTell();
  const [isAsked, setAsked] = useState(false);
  const name = (account.name ?? account.handle ?? account.key).slice(0, 60).toWellFormed();

  const save = async (form: keyof typeof forms) => {
    try {
      const day = new Date().toISOString().slice(0, 10);
      // First of all, in the click itself: browsers ask where to save for nothing else.
      const file = await openExportFile({ ...forms[form], name: `person-${day}${forms[form].ending}` });
      if (!file) return;
      const { exportPerson, personText } = await import("@/lib/retention/export-person");
      const person: PersonExport = await exportPerson(db, [account.key], Date.now());
      const text = form === "text" ? personText(person, words.file) : JSON.stringify(person, undefined, 2);
      await file.write(new TextEncoder().encode(text));
      await file.finish();
      tell({ text: words.saved });
    } catch {
      tell({ text: words.notSaved, tone: "bad" }); // Said in the corner; nothing was changed by it.
    }
  };
  const erase = async () => {
    setAsked(false);
    try {
      await send("job.start", { kind: "erase", argument: { accounts: [account.key] } });
      tell({ text: words.erasing });
    } catch {
      tell({ text: store.jobBusy, tone: "bad" }); // Other long work is under way: nothing was erased.
    }
  };

  return (
    <section class={styles.block} aria-labelledby="person-keeping" data-testid="person-keeping">
      <h2 id="person-keeping">{words.kept}</h2>
      <p class={styles.soft}>{words.keptWhy}</p>
      <p class={styles.actions}>
        <Button icon="download" testId="person-export-text" onPress={() => void save("text")}>
          {words.exportText}
        </Button>
        <Button icon="download" testId="person-export-json" onPress={() => void save("json")}>
          {words.exportJson}
        </Button>
        {!isAsked && (
          <Button testId="person-erase" onPress={() => setAsked(true)}>
            {words.erase}
          </Button>
        )}
      </p>
      {isAsked && (
        <p class={styles.actions} role="alert">
          <span>{store.eraseSure(`\u2068${name}\u2069`)}</span>
          <Button kind="danger" testId="person-erase-sure" onPress={() => void erase()}>
            {store.eraseYes}
          </Button>
          <Button onPress={() => setAsked(false)}>{words.keep}</Button>
        </p>
      )}
    </section>
  );
}

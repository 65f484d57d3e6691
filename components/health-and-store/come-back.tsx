/** For whoever comes with a backup instead of a brand: taking it in before anything is set up. */

import { useState } from "preact/hooks";

import { useStoreWords } from "@/components/i18n/dashboard/use-store-words";
import type { Services } from "@/components/services";
import { Notice } from "@/components/ui/notice";

import { JobLine } from "./job-line";
import { RestoreBlock } from "./restore-block";
import { useJob } from "./use-job";

import styles from "./store.module.css";

export interface ComeBackProps {
  readonly services: Pick<Services, "db" | "send">;
}

export function ComeBack({ services: { db, send } }: ComeBackProps) {
  const words = useStoreWords();
  const job = useJob(db);
  const [isBusy, setBusy] = useState(false);
  const merge = (staging: string) => {
    setBusy(false);
    send("job.start", { kind: "restore", argument: { staging } }).catch(() => setBusy(true));
  };
  return (
    <div class={styles.comeBack} data-testid="come-back">
      <JobLine job={job} cancel={(id) => void send("job.cancel", { id })} />
      {isBusy && <Notice tone="bad" title={words.jobBusy} />}
      <RestoreBlock db={db} merge={merge} />
    </div>
  );
}

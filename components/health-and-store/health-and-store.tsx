/** Health of the sites and of the store, connected. */

import { useCallback, useMemo } from "preact/hooks";

import type { DashboardProps } from "@/components/dashboard/dashboard-view";
import { useTell } from "@/components/dashboard/tell";
import { ViewFailed } from "@/components/dashboard/view-failed";
import { ageOf } from "@/components/format/age";
import { HealthTable } from "@/components/health/health-table";
import { useHealth } from "@/components/health/use-health";
import { useLive } from "@/components/hooks/use-live";
import { useStoreWords } from "@/components/i18n/dashboard/use-store-words";
import { useI18n } from "@/components/i18n/use-i18n";
import { Button } from "@/components/ui/button";
import { Skeleton } from "@/components/ui/skeleton";
import type { JobName } from "@/lib/messages/contract";
import { storeHealth, storeHealthText } from "@/lib/store/queries/store-health";
import { readSetting } from "@/lib/store/settings";

import { BackupBlock } from "./backup-block";
import { Block } from "./block";
import { EraseBlock } from "./erase-block";
import { FactsBlock } from "./facts-block";
import { JobLine } from "./job-line";
import { RestoreBlock } from "./restore-block";
import { RetentionBlock } from "./retention-block";
import { useJob } from "./use-job";

import styles from "./store.module.css";

export function HealthAndStore({ services }: DashboardProps) {
  const { words: all } = useI18n();
  const words = useStoreWords();
  const { locale } = useI18n();
  const tell = useTell();
  const { db, send, program, copyText, allowDownloads } = services;
  const health = useHealth(services);
  const job = useJob(db);
  const store = useLive(
    useCallback(async () => {
      const now = Date.now();
      const [state, rules = {}] = await Promise.all([
        storeHealth(db, navigator.storage, now),
        readSetting(db, "retention"),
      ]);
      return { state, rules, now };
    }, [db]),
    db,
  );
  const start = useMemo(
    () => (kind: JobName, argument: unknown) => {
      send("job.start", { kind, argument }).catch(() => tell({ text: words.jobBusy, tone: "bad" }));
    },
    [send, tell, words],
  );
  if (store.state === "failed" || health.state === "failed") {
    return <ViewFailed testId="store-failed" />;
  }
  if (store.state === "loading" || health.state === "loading")
    return <Skeleton label={all.loading} lines={12} />;
  const { state, rules, now } = store.value;
  const setWeekly = async (isOn: boolean): Promise<boolean> => {
    // Asked in the click: browsers ask for nothing else.
    if (isOn && !(await allowDownloads())) return false;
    await send("backup.set", { isOn });
    return true;
  };
  return (
    <div class={styles.page} data-testid="health-and-store">
      <JobLine job={job} cancel={(id) => void send("job.cancel", { id })} />
      <Block title={words.sites} why={words.sitesWhy} testId="store-sites">
        <HealthTable model={health.model} copyShape={health.copyShape} />
      </Block>
      <FactsBlock
        health={state}
        copy={() => copyText(storeHealthText(state, program, navigator.userAgent))}
      />
      <BackupBlock
        db={db}
        state={state.backups ?? { isOn: true, kept: [] }}
        program={program}
        now={now}
        setWeekly={setWeekly}
      />
      <RestoreBlock db={db} merge={(staging) => start("restore", { staging })} />
      <Block title={words.check} why={words.checkWhy} testId="store-check">
        <p class={styles.actions}>
          <Button testId="check-now" onPress={() => start("check", null)}>
            {words.checkNow}
          </Button>
          {state.lastCheck && (
            <span class={styles.soft}>
              {words.lastCheck(ageOf(state.lastCheck.at, now, locale, "long"))}{" "}
              {words.repaired(state.lastCheck.repaired)} {words.searched(state.lastCheck.isSearchAnew)}
            </span>
          )}
        </p>
      </Block>
      <RetentionBlock
        key={JSON.stringify(rules)}
        db={db}
        rules={rules}
        now={now}
        save={(chosen) => {
          void send("retention.set", chosen);
          tell({ text: words.rulesSaved });
        }}
      />
      <EraseBlock erase={(account) => start("erase", { accounts: [account] })} />
    </div>
  );
}

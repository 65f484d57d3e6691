/**
 * The run of changed keywords over everything stored: how far it is, and what it came to. What is said aloud is
 * said once when it begins and once when it ends, not at every step.
 */

import { useCallback } from "preact/hooks";

import { momentOf } from "@/components/format/age";
import { useLive } from "@/components/hooks/use-live";
import { useBrandsWords } from "@/components/i18n/dashboard/use-brands-words";
import { useI18n } from "@/components/i18n/use-i18n";
import { Button } from "@/components/ui/button";
import type { Database } from "@/lib/store/database";
import { newestJob, type JobRow } from "@/lib/store/job-row";
import { readSetting } from "@/lib/store/settings";

import styles from "./brands.module.css";

export interface RerunLineProps {
  readonly db: Database;
  readonly cancel: (id: string) => void;
  readonly again: () => void;
  readonly showAside: () => void;
}

export function RerunLine({ db, cancel, again, showAside }: RerunLineProps) {
  const { locale } = useI18n();
  const words = useBrandsWords();
  const live = useLive(
    useCallback(() => rerunOf(db), [db]),
    db,
  );
  const { job, isWaiting } = live.state === "ready" ? live.value : { job: undefined, isWaiting: false };
  const isRunning = job?.state === "running";
  return (
    <section class={styles.rerun} aria-label={words.rerun.title}>
      {/* Always there, so that what comes into it is said aloud. */}
      <output class={styles.soft} data-testid="rerun-said">
        {job && words.rerun.said(job)} {isWaiting && words.rerun.waiting}
      </output>
      {isRunning && (
        <p class={styles.line} data-testid="job-running">
          <progress aria-label={words.rerun.title} value={job.total && job.done} max={job.total} />
          {job.total !== undefined && <span class={styles.soft}>{words.rerun.of(job.done, job.total)}</span>}
          <Button testId="job-cancel" onPress={() => cancel(job.id)}>
            {words.rerun.stop}
          </Button>
        </p>
      )}
      {job && !isRunning && (
        <p class={styles.line}>
          {job.endedAt !== undefined && (
            <span class={styles.soft}>
              <time dateTime={new Date(job.endedAt).toISOString()}>{momentOf(job.endedAt, locale)}</time>
            </span>
          )}
          {job.state !== "done" && !isWaiting && (
            <Button testId="rerun-again" onPress={again}>
              {words.rerun.again}
            </Button>
          )}
          {(job.counts.fellOut ?? 0) > 0 && (
            <Button kind="quiet" testId="rerun-aside" onPress={showAside}>
              {words.rerun.showAside}
            </Button>
          )}
        </p>
      )}
    </section>
  );
}

interface Rerun {
  readonly job: JobRow | undefined;
  /** Another job runs first. */
  readonly isWaiting: boolean;
}

async function rerunOf(db: Database): Promise<Rerun> {
  const [job, dueAt] = await Promise.all([newestJob(db, "rerun"), readSetting(db, "rerunDueAt")]);
  return { job, isWaiting: dueAt !== undefined };
}

/** Long work: what is under way, how far it is, the way to stop it, and what came of it. */

import { useStoreWords } from "@/components/i18n/dashboard/use-store-words";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { JobRow } from "@/lib/store/job-row";

import styles from "./store.module.css";

export interface JobLineProps {
  readonly job: JobRow | undefined;
  readonly cancel: (id: string) => void;
}

export function JobLine({ job, cancel }: JobLineProps) {
  const words = useStoreWords();
  if (!job) return null;
  if (job.state === "running") {
    return (
      <section class={styles.job} data-testid="job-running" aria-live="polite">
        <p>{words.jobs[job.kind]}</p>
        <progress value={job.total === undefined ? undefined : job.done} max={job.total} />
        <p class={styles.soft}>{job.total !== undefined && words.jobOf(job.done, job.total)}</p>
        <Button testId="job-cancel" onPress={() => cancel(job.id)}>
          {words.stop}
        </Button>
      </section>
    );
  }
  if (job.state === "failed")
    return (
      <Notice tone="bad" title={words.jobs[job.kind]}>
        {words.jobFailed}
      </Notice>
    );
  if (job.state === "cancelled") return <p class={styles.soft}>{words.jobCancelled}</p>;
  return (
    <p class={styles.soft} data-testid="job-done">
      {words.jobDone[job.kind]}.{" "}
      {job.kind === "check" &&
        `${words.repaired(job.counts.repaired ?? 0)} ${words.searched((job.counts.anew ?? 0) > 0)}`}
    </p>
  );
}

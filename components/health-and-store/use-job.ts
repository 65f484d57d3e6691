/** What the worker is at, or did last: read live, so that every window shows the same. */

import { useCallback } from "preact/hooks";

import { useLive } from "@/components/hooks/use-live";
import type { Database } from "@/lib/store/database";
import { newestJob, type JobRow } from "@/lib/store/job-row";

export function useJob(db: Database): JobRow | undefined {
  const live = useLive(
    useCallback(() => newestJob(db), [db]),
    db,
  );
  return live.state === "ready" ? live.value : undefined;
}

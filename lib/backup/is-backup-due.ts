import type { BackupState } from "@/lib/store/settings";

const dayMs = 24 * 60 * 60_000;
const everyMs = 7 * dayMs;
/** After a failure: not with every look at the clock. */
const retryMs = 6 * 60 * 60_000;

/** Whether the next one is due at `now` (epoch ms). A clock that was set back does not put it off for years. */
export function isBackupDue({ isOn, at = 0, triedAt = 0, error }: BackupState, now: number): boolean {
  if (!isOn) return false;
  if (error !== undefined && triedAt <= now && now - triedAt < retryMs) return false;
  return now - at >= everyMs || at > now + dayMs;
}

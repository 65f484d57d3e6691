import type { Round } from "@/lib/model/round";

/** A round, or its tombstone. */
export interface RoundRow extends Round {
  readonly updatedAt: number;
  readonly updatedBy: string;
  readonly removedAt?: number | undefined;
}

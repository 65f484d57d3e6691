/** Notes a write that found the disk full, and takes that back with the next batch that was stored. */

import { storageError } from "@/lib/ingest/storage-error";
import { AppError } from "@/lib/model/app-error";

export interface DiskNote {
  /** What a message failed with. @returns whether it was for lack of room. */
  failed(error: unknown, now: number): Promise<boolean>;
  /** Something was stored. */
  stored(): Promise<void>;
}

export interface DiskNotes {
  readonly full: (now: number) => Promise<void>;
  readonly takes: () => Promise<void>;
}

export function createDiskNote({ full, takes }: DiskNotes): DiskNote {
  // A worker before this one may have noted it.
  let mayStand = true;
  return {
    failed: async (error, now) => {
      const known = storageError(error);
      if (!(known instanceof AppError && known.code === "storage-full")) return false;
      mayStand = true;
      await full(now);
      return true;
    },
    stored: async () => {
      if (!mayStand) return;
      mayStand = false;
      await takes();
    },
  };
}

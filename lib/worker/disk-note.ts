/** Notes a write that found the disk full, and takes that back with the next one that was stored. */

import { storageError } from "@/lib/ingest/storage-error";
import { AppError } from "@/lib/model/app-error";

export interface DiskNote {
  /** What a message failed with. @returns whether it was for lack of room. */
  failed(error: unknown, now: number): Promise<boolean>;
  /** Something was stored. @returns whether that took a note back, as far as is known. */
  stored(): Promise<boolean>;
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
      if (!mayStand) return false;
      mayStand = false;
      await takes();
      return true;
    },
  };
}

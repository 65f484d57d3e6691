import type { Receipt } from "@/lib/model/batch";

/** A batch that was written lately: should it arrive again, it gets the same receipt and counts no second time. */
export interface BatchRow {
  readonly batchId: string;
  readonly at: number;
  readonly receipt: Receipt;
}

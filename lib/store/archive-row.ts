import type { Cells } from "@/lib/rollup/cells";

/**
 * What mentions that retention deleted had added to one row of sums or of authors: no post, no name. The
 * roll-ups are always these sums and the mentions together. The rows of another installation, brought by a
 * restored backup, stand beside ours. Key: key of the roll-up, then `|installation`.
 */
export interface ArchiveRow {
  readonly key: string;
  readonly rollupKey: string;
  /** The installation that deleted them. */
  readonly origin: string;
  /** Of a row of sums. */
  readonly days?: Readonly<Record<string, Cells>> | undefined;
  /** Of a row of authors: their local numbers, which say nothing once the account is gone. */
  readonly voices?: Uint32Array | undefined;
}

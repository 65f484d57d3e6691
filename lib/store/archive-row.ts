import type { Cells } from "@/lib/rollup/cells";
import type { Voices } from "@/lib/rollup/voices";

/**
 * What mentions that retention deleted had added to one row of sums: no post, no name. The roll-ups are always
 * these sums and the mentions together. The rows of another installation, brought by a restored backup, stand
 * beside ours. Key: key of the roll-up, then `|installation`.
 */
export interface ArchiveRow {
  readonly key: string;
  readonly rollupKey: string;
  /** The installation that deleted them. */
  readonly origin: string;
  readonly cells: Cells;
  /** Local numbers of authors, which say nothing once the account is gone. Absent = nobody is known. */
  readonly voices?: Voices | undefined;
}

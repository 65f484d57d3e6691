import type { Contribution } from "@/lib/rollup/contribution";

/** What one mention adds to the sums (1), or adds no longer (-1). */
export interface SumChange {
  readonly subjectId: string;
  readonly added: Contribution;
  readonly factor: 1 | -1;
}

/**
 * What one write changed in the sums and nobody has folded into their rows yet. A batch touches a hundred and fifty
 * rows of sums, most of them again a moment later: it writes one row here instead, and some batches are folded at
 * once. Whoever reads sums adds these (`read-sums.ts`), so they are packed: see `unpack-changes.ts`.
 */
export interface RollupTailRow {
  readonly id: number;
  /** Days and names of cells, each once. */
  readonly texts: readonly string[];
  readonly subjects: readonly string[];
  /** Where the changes of each subject end; they begin where those of the one before it end. */
  readonly ends: readonly number[];
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export type NewTailRow = Omit<RollupTailRow, "id">;

/** Which columns a file has, in which order and under which headers, as the user put them together. */

export interface ColumnChoice {
  /** Of lib/export/columns.ts; `field:<name>` is a field of the user's own. */
  readonly id: string;
  readonly header: string;
}

/** What a window sends. Without an id it becomes a new one. */
export interface ColumnSetDraft {
  readonly id?: string | undefined;
  readonly clientId: string;
  readonly name: string;
  readonly columns: readonly ColumnChoice[];
}

export interface SavedColumnSet extends ColumnSetDraft {
  readonly id: string;
  readonly updatedAt: number;
  /** The installation that wrote it. */
  readonly updatedBy: string;
  /** A tombstone: it was removed then. */
  readonly removedAt?: number | undefined;
}

export const columnSetLimits = { sets: 300, columns: 150, name: 100, header: 200 } as const;

/** A list that the user gave a name, to find it again. */
export interface SavedView {
  readonly id: string;
  readonly clientId: string;
  readonly name: string;
  /** The dashboard's address: "#/mentions?status=waiting". It is read like one that a link brings. */
  readonly address: string;
  readonly updatedAt: number;
  /** The installation that wrote it. */
  readonly updatedBy: string;
  /** A tombstone: it was removed then. */
  readonly removedAt?: number | undefined;
}

/** What a window sends. Without an id it becomes a new one. */
export type SavedViewDraft = Pick<SavedView, "clientId" | "name" | "address"> & {
  readonly id?: string | undefined;
};

/** A client: the workspace whose subjects, lists and figures belong together. */
export interface ClientRow {
  readonly id: string;
  /** Empty until the user names it: a person in-house has only one. */
  readonly name: string;
  /** IANA name. Days and months of the client's figures are those of this zone. */
  readonly timeZone: string;
  /** Epoch ms: the oldest is the one that is shown first. Absent = before all others. */
  readonly madeAt?: number | undefined;
  readonly updatedAt: number;
  readonly updatedBy: string;
  /** A tombstone: the client was removed then. */
  readonly removedAt?: number | undefined;
  /** Everything about it was deleted from then on: it cannot be brought back. */
  readonly forgottenAt?: number | undefined;
}

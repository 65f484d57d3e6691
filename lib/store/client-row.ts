/** A client: the workspace whose subjects, lists and figures belong together. */
export interface ClientRow {
  readonly id: string;
  /** Empty until the user names it: a person in-house has only one. */
  readonly name: string;
  /** IANA name. Days and months of the client's figures are those of this zone. */
  readonly timeZone: string;
  readonly updatedAt: number;
  readonly updatedBy: string;
  /** A tombstone: the client was removed then. */
  readonly removedAt?: number | undefined;
}

/** What the user says of a client: the workspace whose brands, lists and figures belong together. */
export interface ClientDraft {
  /** One that is not there yet is made. */
  readonly id: string;
  /** Empty = as it was: who looks after one client only needs no name for it. */
  readonly name: string;
  /** IANA name: its days are those of this zone. Absent = that of this browser for a new one; an old one keeps its own. */
  readonly timeZone?: string | undefined;
}

/** In UTF-16 units. */
export const longestClientName = 100;

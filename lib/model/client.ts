/** What the user says of a client: the workspace whose brands, lists and figures belong together. */
export interface ClientDraft {
  /** One that is not there yet is made. */
  readonly id: string;
  readonly name: string;
  /** IANA name. Of a new one: its days are those of this zone; absent = that of this browser. An old one keeps its own. */
  readonly timeZone?: string | undefined;
}

/** In UTF-16 units. */
export const longestClientName = 100;

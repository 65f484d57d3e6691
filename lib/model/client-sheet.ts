/** What the user chose for the one-page report of a client. One a client; the figures themselves are made anew. */

export interface ClientSheet {
  readonly clientId: string;
  /** A picture as `data:image/png;base64,…`. */
  readonly logo?: string | undefined;
  /** Empty = the standard title. */
  readonly title: string;
  readonly comment: string;
  /** Ids of the figures, in order. One that no longer exists is left out. */
  readonly figures: readonly string[];
  /** How many top posts are quoted. */
  readonly posts: number;
  readonly paper: "a4" | "letter";
  /** Posts that not everybody may see, and names of authors, stay out unless the user lets them in. */
  readonly hasNotPublic: boolean;
  readonly hasNames: boolean;
}

export const sheetLimits = { logo: 200_000, title: 200, comment: 2_000, figures: 12, posts: 5 } as const;

export interface ClientSheetRow extends ClientSheet {
  readonly updatedAt: number;
  readonly updatedBy: string;
}

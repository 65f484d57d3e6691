/** The posts that were looked at on one day, over all sites, viewers and places: the denominator in one number. Key: `zone|2026-11-22`. */
export interface CheckedRow {
  readonly key: string;
  readonly posts: number;
}

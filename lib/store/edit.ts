/** What the user decided, so that two stores can be merged later: the newer edit of a field wins. */
export interface Edit<Value> {
  readonly value: Value;
  readonly updatedAt: number;
  /** The installation that wrote it. */
  readonly updatedBy: string;
}

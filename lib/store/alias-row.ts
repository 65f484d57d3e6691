/** Another name of a post (`x:124` → `x:123`) or of an account (`x:@acme` → `x:77`). */
export interface AliasRow {
  readonly alias: string;
  readonly target: string;
  /** When both names were last seen together: a handle can move to another account. */
  readonly at: number;
}

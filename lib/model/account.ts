/** One identity on one platform, as far as a page showed it. */
export interface Account {
  /** The platform's own id, which survives a change of handle. The page's markup shows none. */
  readonly accountId?: string | undefined;
  /** Further ids of the same account: a Facebook Page has one, and the profile it acts as another. */
  readonly otherIds?: readonly string[] | undefined;
  /** Without the "@". */
  readonly handle?: string | undefined;
  readonly name?: string | undefined;
  readonly url?: string | undefined;
  readonly followers?: number | undefined;
  readonly verified?: boolean | undefined;
  /** Text the account wrote about itself. */
  readonly bio?: string | undefined;
  /** Whether it follows the account that is logged in. */
  readonly followsViewer?: boolean | undefined;
}

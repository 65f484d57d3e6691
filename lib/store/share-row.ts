/** An account passed a post on: presence of the account, engagement of the post. Key: `x:123|4`. */
export interface ShareRow {
  readonly key: string;
  readonly postKey: string;
  readonly accountNo: number;
  /** When it was shared; `undefined` where the page did not say. */
  readonly sharedAt?: number | undefined;
  readonly firstSeenAt: number;
}

/** A thread of which something was kept. Key: `x:` and the native id of the post that began it. */
export interface ConversationRow {
  readonly key: string;
  readonly platform: string;
  readonly rootId: string;
  /** Posts of it that are stored, and those among them that are mentions. */
  readonly postCount: number;
  readonly mentionCount: number;
  /** When a post of it was last seen. */
  readonly lastSeenAt: number;
  /** The same, but only while it holds a mention: what the capture plan is made from. */
  readonly keptAt?: number | undefined;
}

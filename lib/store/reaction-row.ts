import type { ReactionKind } from "@/lib/model/reaction";

/**
 * An account stood in the list of a post's reactions: presence of the account, and in no sum. Kept only for
 * posts that everybody can see and that concern a subject. Key: `facebook:123|4`.
 */
export interface ReactionRow {
  readonly key: string;
  readonly postKey: string;
  readonly accountNo: number;
  /** Absent = the list did not show surely which one. */
  readonly kind?: ReactionKind | undefined;
  /** When a list showed `kind` last: people change their minds. */
  readonly kindAt?: number | undefined;
  /** Ids of the subjects that the post is a mention of, or that speak in it. In order. */
  readonly subjects: readonly string[];
  /** Where the post stands, as long as the post itself is not kept. */
  readonly url?: string | undefined;
  readonly firstSeenAt: number;
  readonly lastSeenAt: number;
}

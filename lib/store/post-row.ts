import type { Account } from "@/lib/model/account";
import type { PlaceKind } from "@/lib/model/place";
import type { Post } from "@/lib/model/post";

import type { Stamped } from "./stamp";

/** When and how well a match was seen: whole text (1) before cut text (0), rank of the source, epoch ms. */
export type MatchStamp = readonly [whole: number, rank: number, at: number];

/** A post, stored once however many subjects it concerns. Key: `x:123`. */
export interface PostRow extends Omit<Post, "via" | "author">, Stamped {
  readonly key: string;
  /** As it was printed with the post. The account's own row is newer. */
  readonly author: Pick<Account, "accountId" | "otherIds" | "handle" | "name" | "followers">;
  /** The author's local number; `undefined` where the page showed neither handle nor id. */
  readonly authorNo?: number | undefined;
  /** The conversation that it continues. Absent on the post that began one, so that the index stays small. */
  readonly conversationKey?: string | undefined;
  /** Subjects that it is a mention of, sorted; empty for a post that is only part of a conversation. */
  readonly subjects: readonly string[];
  /** By subject, the sighting that found the mention, where it is not the one that showed the text. */
  readonly matched?: Readonly<Record<string, MatchStamp>> | undefined;
  /** The user wrote it in this browser. */
  readonly isOwnWriting?: true | undefined;
  readonly firstSeenAt: number;
  /** Where it was shown at its first sighting. Absent = not known. */
  readonly firstPlace?: PlaceKind | undefined;
  readonly lastSeenAt: number;
}

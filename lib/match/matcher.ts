/** Which subjects a post concerns, and why. Pure, and fast enough to run on every post of a page. */

import type { Account } from "@/lib/model/account";
import type { Match } from "@/lib/model/mention";
import type { Post } from "@/lib/model/post";
import type { Subject } from "@/lib/model/subject";

export interface Matcher {
  /**
   * Every subject that `post` concerns, each once.
   *
   * @param quoted the post that it quotes: its text counts as said too.
   */
  match(post: Post, quoted?: Post): Match[];
  /** Subjects for which `account` of `platform` speaks. */
  subjectsOf(platform: string, account: Account): readonly string[];
}

export function compileMatcher(_subjects: readonly Subject[]): Matcher {
  return { match: () => [], subjectsOf: () => [] };
}

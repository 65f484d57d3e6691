/** Which subjects a post concerns, and why. Pure, and fast enough to run on every post of a page. */

import type { Account } from "@/lib/model/account";
import type { Match } from "@/lib/model/mention";
import type { Post } from "@/lib/model/post";
import type { Subject } from "@/lib/model/subject";

import { compileAccounts } from "./accounts";
import { findingsIn, namingOf } from "./findings";
import { compileLexicon } from "./lexicon";
import { literalsOf } from "./literals";
import type { Search } from "./whole-words";

export interface Matcher {
  /**
   * Every subject that `post` concerns, each once, in the order in which the subjects were given.
   *
   * @param quoted the post that it quotes: its text counts as said too.
   */
  match(post: Post, quoted?: Post): Match[];
  /** Subjects for which `account` of `platform` speaks. */
  subjectsOf(platform: string, account: Account): readonly string[];
}

export function compileMatcher(subjects: readonly Subject[]): Matcher {
  const { speakingFor, addressedBy } = compileAccounts(subjects);
  const searches = [false, true]
    .map((isExact): Search => ({ isExact, lexicon: compileLexicon(literalsOf(subjects, isExact)) }))
    .filter(({ lexicon }) => !lexicon.isEmpty);
  const idOf = (index: number): string => subjects[index]?.id ?? "";

  return {
    match(post, quoted) {
      // A repost has no words of its own: what it passes on is matched where that stands.
      if (post.kind === "repost") return [];
      const findings = findingsIn(post, quoted, searches);
      const addressed = addressedBy(post);
      if (findings.size + addressed.size === 0) return [];
      const concerned = [...new Set([...findings.keys(), ...addressed])].toSorted(
        (one, other) => one - other,
      );
      return concerned.flatMap((index) => {
        const naming = namingOf(findings.get(index));
        const isAddressed = addressed.has(index);
        if (naming) return { subjectId: idOf(index), how: "named", isAddressed, ...naming };
        return isAddressed
          ? { subjectId: idOf(index), how: "addressed", isAddressed, terms: [], spans: [] }
          : [];
      });
    },
    subjectsOf: (platform, account) => speakingFor(platform, account).map(idOf),
  };
}

/**
 * What is counted was defined anew: a brand's keywords, who speaks for it, the rules of reading. Everything stored
 * is counted by the new definition, and charts draw a mark on that day, because what was not kept before
 * cannot be found afterwards.
 */

/**
 * `keywords`: what names the subject. `accounts`: who speaks for it. `kind`: brand, competitor or topic. `rules`: the
 * user's rules of reading. `program`: a version of this program that reads or adds up otherwise. `zone`: where the
 * client's days begin.
 */
export const definitionParts = ["keywords", "accounts", "kind", "rules", "program", "zone"] as const;

export type DefinitionPart = (typeof definitionParts)[number];

export interface DefinitionEntry {
  /** Epoch ms. */
  readonly at: number;
  readonly part: DefinitionPart;
  /** Absent = it concerns every subject. */
  readonly subjectId?: string | undefined;
}

/** As a chart shows it: on a day of the client. */
export interface DefinitionMark {
  readonly day: string;
  readonly part: DefinitionPart;
}

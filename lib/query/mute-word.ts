/** "Not about us when it says this word near our name": one more clause of what is never counted. */

import { fold } from "@/lib/match/fold";
import type { Subject } from "@/lib/model/subject";

import { printQuery } from "./print-query";
import { groupOf, isNearOperand, type Query } from "./query";
import { queryOfFields } from "./subject-fields";

/** At most so many words between the word and a name of the brand. The user can edit the clause under Brands. */
const mostBetween = 5;

/** @param typed a word or a phrase. `undefined` where it holds nothing that can be looked for. */
export function withMutedWord(subject: Subject, typed: string): Subject | undefined {
  const word = queryOfFields({ ...nothing, terms: [typed] });
  if (!word) return undefined;
  const names = groupOf("or", namesOf(subject).filter(isNearOperand));
  const clause = printQuery(
    // What holds the name already cannot stand beside it.
    names === undefined || saysName(typed, subject)
      ? word
      : { kind: "near", words: mostBetween, isOrdered: false, left: word, right: names },
  );
  const clauses = subject.excluded?.trim() ?? "";
  if (clauses === "") return { ...subject, excluded: clause };
  // OR binds last: the clauses before need no parentheses.
  return clauses.split(" OR ").includes(clause)
    ? { ...subject }
    : { ...subject, excluded: `${clauses} OR ${clause}` };
}

const nothing = { terms: [], handles: [], hashtags: [], domains: [], exclusions: [] };

function namesOf(subject: Subject): readonly Query[] {
  const naming = queryOfFields({ ...subject, exclusions: [] });
  if (!naming) return [];
  return naming.kind === "or" ? naming.parts : [naming];
}

function saysName(typed: string, { terms, exactAccents }: Subject): boolean {
  const words = (text: string) => ` ${fold(text, exactAccents).trim().replaceAll(/\s+/gu, " ")} `;
  return terms.some((term) => words(typed).includes(words(term)));
}

/** The rules of reading while they are edited: what was shipped, what the user made of it. */

import { intents, stages, type Intent, type Stage } from "@/lib/model/classification";
import { ownPrefix, type RuleEdit } from "@/lib/model/rule-edit";
import { parseQuery } from "@/lib/query/parse-query";
import type { Rule, RuleSet } from "@/lib/reading/rule";

export type RuleKind = "intent" | "stage";

export interface RuleLine {
  readonly id: string;
  readonly kind: RuleKind;
  readonly language: string;
  readonly name: Intent | Stage;
  /** As it counts now; empty = switched off. */
  readonly query: string;
  /** Absent for a rule of the user's own. */
  readonly shipped?: string | undefined;
}

export interface RuleGroup {
  readonly kind: RuleKind;
  readonly language: string;
  readonly name: Intent | Stage;
  readonly lines: readonly RuleLine[];
}

/** By language and by what they say, in the order of the model. Rules that only follow another are not shown. */
export function groupsOf(shipped: readonly RuleSet[], edits: readonly RuleEdit[]): readonly RuleGroup[] {
  return shipped.flatMap(({ language, intents: forIntents, stages: forStages }) => [
    ...groups("intent", intents, { language, known: forIntents, edits }),
    ...groups("stage", stages, {
      language,
      known: forStages.filter(({ intent }) => intent === undefined),
      edits,
    }),
  ]);
}

interface Known {
  readonly language: string;
  readonly known: readonly Rule<Intent | Stage>[];
  readonly edits: readonly RuleEdit[];
}

function groups(
  kind: RuleKind,
  names: readonly (Intent | Stage)[],
  { language, known, edits }: Known,
): RuleGroup[] {
  const shippedLines = known.map(({ id, name, query }): RuleLine => ({
    id,
    kind,
    language,
    name,
    query: edits.find((edit) => edit.id === id)?.query ?? query,
    shipped: query,
  }));
  const own = edits
    .filter((edit) => edit.language === language && edit.id.startsWith(ownPrefix[kind]))
    .map((edit): RuleLine => ({ ...edit, kind }));
  return names
    .map((name) => ({
      kind,
      language,
      name,
      lines: [...shippedLines, ...own].filter((line) => line.name === name),
    }))
    .filter(({ lines }) => lines.length > 0);
}

/** Replaces the rule of that id; one that says what was shipped is no edit any more. */
export function withEdit(edits: readonly RuleEdit[], line: RuleLine, query: string): readonly RuleEdit[] {
  const others = edits.filter(({ id }) => id !== line.id);
  if (query === line.shipped || (line.shipped === undefined && query.trim() === "")) return others;
  return [...others, { id: line.id, language: line.language, name: line.name, query }];
}

/** Whether every rule that counts can be read. */
export function areReadable(edits: readonly RuleEdit[]): boolean {
  return edits.every(({ query }) => query.trim() === "" || parseQuery(query).query !== undefined);
}

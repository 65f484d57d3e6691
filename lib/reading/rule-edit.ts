/** The rules as they count: the shipped ones, with what the user made of them. */

import { intents, stages, type Intent, type Stage } from "@/lib/model/classification";
import { ownPrefix, type RuleEdit } from "@/lib/model/rule-edit";

import type { Rule, RuleSet, StageRule } from "./rule";

/** The rules as they count. A language that only the user wrote rules for becomes a set of its own. */
export function withEdits(shipped: readonly RuleSet[], edits: readonly RuleEdit[]): RuleSet[] {
  const languages = new Set([...shipped, ...edits].map(({ language }) => language));
  return Array.from(languages, (language) => {
    const set = shipped.find((one) => one.language === language);
    const own = edits.filter((edit) => edit.language === language);
    return {
      language,
      intents: edited(set?.intents ?? [], notOf("stage", own), isIntent),
      stages: edited(set?.stages ?? [], notOf("intent", own), isStage),
    };
  });
}

function notOf(kind: keyof typeof ownPrefix, edits: readonly RuleEdit[]): readonly RuleEdit[] {
  return edits.filter(({ id }) => !id.startsWith(ownPrefix[kind]));
}

/** Rules of the user's own come first: they are named as the reason. */
function edited<Name extends Intent | Stage>(
  rules: readonly RuleOrStage<Name>[],
  edits: readonly RuleEdit[],
  isName: (name: string) => name is Name,
): RuleOrStage<Name>[] {
  const known = new Set(rules.map(({ id }) => id));
  const own = edits.flatMap(({ id, name, query }): RuleOrStage<Name>[] =>
    !known.has(id) && isName(name) ? [{ id, name, query }] : [],
  );
  const changed = rules.map((rule) => {
    const edit = edits.find(({ id }) => id === rule.id);
    return edit ? { id: rule.id, name: rule.name, query: edit.query } : rule;
  });
  return [...own, ...changed].filter(({ query, intent }) => intent !== undefined || query.trim() !== "");
}

type RuleOrStage<Name> = Rule<Name> & Pick<StageRule, "intent">;

const isIntent = (name: string): name is Intent => intents.some((intent) => intent === name);
const isStage = (name: string): name is Stage => stages.some((stage) => stage === name);

/** Rules, ready to run over posts: all queries of a language in one pass over the text. */

import type { Fired, Intent, Stage } from "@/lib/model/classification";
import type { Post } from "@/lib/model/post";
import { compileQueries } from "@/lib/query/compile-query";
import { parseQuery } from "@/lib/query/parse-query";

import type { Rule, RuleSet } from "./rule";

export interface RulesRead {
  /** Each intent once, in the order of the rules. */
  readonly intents: readonly Fired<Intent>[];
  readonly stage?: Fired<Stage> | undefined;
}

export interface CompiledRules {
  read(post: Post): RulesRead;
}

/** A rule that cannot be parsed never fires: the views refuse it before it is stored. */
export function compileRules({ intents, stages }: RuleSet): CompiledRules {
  const compiled = [...intents, ...stages].flatMap(parsed);
  const places = new Map(compiled.map(({ id }, place) => [id, place]));
  const queries = compileQueries(compiled);
  return {
    read(post) {
      const judge = queries.judge(post);
      const isSatisfied = (id: string): boolean => {
        const place = places.get(id);
        return place !== undefined && judge(place);
      };
      const fired = new Map<Intent, Fired<Intent>>();
      for (const { id, name } of intents) {
        if (!fired.has(name) && isSatisfied(id)) fired.set(name, { name, ruleId: id });
      }
      const stage = stages.find(({ id, intent }) => (intent ? fired.has(intent) : isSatisfied(id)));
      return {
        intents: [...fired.values()],
        ...(stage && { stage: { name: stage.name, ruleId: stage.id } }),
      };
    },
  };
}

function parsed({ id, query: text }: Rule<Intent | Stage>) {
  const { query } = parseQuery(text);
  return query ? [{ id, query }] : [];
}

/** A rule for an intent or a stage: a query, and what a post that satisfies it is said to be. */

import type { Intent, Stage } from "@/lib/model/classification";

export interface Rule<Name> {
  /** Stable: mentions keep it, and the user's changes name it. `en.question.asks`. */
  readonly id: string;
  readonly name: Name;
  /** In the query language of lib/query. */
  readonly query: string;
}

export interface StageRule extends Rule<Stage> {
  /** Satisfied by every mention of this intent, whatever its words; its query is empty then. */
  readonly intent?: Intent | undefined;
}

/** The rules of one language. */
export interface RuleSet {
  /** ISO 639-1. */
  readonly language: string;
  /** Of each intent the first rule that is satisfied is named as the reason. */
  readonly intents: readonly Rule<Intent>[];
  /** The first that is satisfied decides: influence, then the latest stage. */
  readonly stages: readonly StageRule[];
}

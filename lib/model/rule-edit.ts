import type { Intent, Stage } from "./classification";

/** How the ids of the user's own rules begin: an intent and a stage may have the same name. */
export const ownPrefix = { intent: "own.intent.", stage: "own.stage." } as const;

/** What the user made of the rules of reading: another query, a rule switched off, a rule of their own. */
export interface RuleEdit {
  /** Of a shipped rule, or a new one. */
  readonly id: string;
  /** ISO 639-1. */
  readonly language: string;
  readonly name: Intent | Stage;
  /** Empty = the rule is switched off. */
  readonly query: string;
}

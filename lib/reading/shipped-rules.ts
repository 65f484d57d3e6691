import type { RuleSet } from "./rule";
import { english } from "./rules/en";
import { spanish } from "./rules/es";

/** The rules as they come with the program. */
export const shippedRules: readonly RuleSet[] = [english, spanish];

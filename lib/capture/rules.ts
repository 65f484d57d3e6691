/** The gate, the matcher and the chosen places of the plan, compiled when a payload first needs them and again after a change. */

import { compileGate } from "@/lib/match/gate";
import type { Gate } from "@/lib/match/gate";
import { compileMatcher } from "@/lib/match/matcher";
import type { Matcher } from "@/lib/match/matcher";
import type { Account } from "@/lib/model/account";
import type { CapturePlan } from "@/lib/model/plan";
import type { Platform } from "@/lib/platforms/platform";

import type { compileKeeping, Keeping } from "./keeping";

export interface Rules {
  follow(plan: CapturePlan | undefined): void;
  gate(): Gate;
  matcher(): Matcher;
  keeping(): Keeping;
  /** Whether an account speaks for a brand of the user's own. */
  isOurs(account: Account): boolean;
}

/** Where nobody chooses places. */
const unlessForFriends: Keeping = ({ visibility }) => visibility !== "friends";

/** @param compile absent = the site has no places to choose. */
export function createRules(
  { site: { id: siteId }, spokenFields }: Pick<Platform, "site" | "spokenFields">,
  compile?: typeof compileKeeping,
): Rules {
  let plan: CapturePlan | undefined;
  let gate: Gate | undefined;
  let matcher: Matcher | undefined;
  let keeping: Keeping | undefined;

  const theMatcher = (): Matcher => (matcher ??= compileMatcher(plan?.subjects ?? []));
  const isOurs = (account: Account): boolean => {
    const spoken = theMatcher().subjectsOf(siteId, account);
    return plan?.subjects.some(({ id, kind }) => kind === "own" && spoken.includes(id)) ?? false;
  };
  const choiceOf = ({ places = {} }: Partial<CapturePlan> = {}) =>
    Object.hasOwn(places, siteId) ? places[siteId] : undefined;

  return {
    follow: (next) => {
      if (next?.version === plan?.version) return;
      plan = next;
      gate = undefined;
      matcher = undefined;
      keeping = undefined;
    },
    gate: () => (gate ??= compileGate(plan?.subjects ?? [], spokenFields)),
    matcher: theMatcher,
    keeping: () => (keeping ??= compile?.(choiceOf(plan), isOurs) ?? unlessForFriends),
    isOurs,
  };
}

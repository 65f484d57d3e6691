/** The gate and the matcher of the plan, compiled when a payload first needs them and again after a change. */

import { compileGate } from "@/lib/match/gate";
import type { Gate } from "@/lib/match/gate";
import { compileMatcher } from "@/lib/match/matcher";
import type { Matcher } from "@/lib/match/matcher";
import type { CapturePlan } from "@/lib/model/plan";

export interface Rules {
  follow(plan: CapturePlan | undefined): void;
  gate(): Gate;
  matcher(): Matcher;
}

export function createRules(): Rules {
  let plan: CapturePlan | undefined;
  let gate: Gate | undefined;
  let matcher: Matcher | undefined;
  return {
    follow: (next) => {
      if (next?.version === plan?.version) return;
      plan = next;
      gate = undefined;
      matcher = undefined;
    },
    gate: () => (gate ??= compileGate(plan?.subjects ?? [])),
    matcher: () => (matcher ??= compileMatcher(plan?.subjects ?? [])),
  };
}

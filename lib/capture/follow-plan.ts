/**
 * Knows the plan from before the readers are there: it is asked for while they are on their way. A reader that
 * had to ask for it itself would hold what the page has shown, unread, and lose it with a page that is left.
 */

import type { PlanReader, Published } from "@/lib/model/plan";

export interface FollowedPlan {
  /** Asks for it; once. */
  begin(): void;
  /** Tells the plan, at once where it is known, and every change of it. For one listener. */
  hear(onPlan: (published: Published) => void): void;
  stop(): void;
}

/** Without a plan there is nothing to look for; the next change of it is heard of all the same. */
const nothing: Published = { plan: undefined, kept: {} };

export function followPlan({ readPlan, watchPlan }: PlanReader): FollowedPlan {
  let known: Published | undefined;
  let tell: ((published: Published) => void) | undefined;
  const learn = (published: Published): void => {
    known = published;
    tell?.(published);
  };
  let unwatch: (() => void) | undefined;
  // What was published meanwhile is newer than what was read.
  const learnFirst = (published: Published): void => {
    if (!known) learn(published);
  };
  const begin = (): void => {
    if (unwatch) return;
    unwatch = watchPlan(learn);
    readPlan().then(learnFirst, () => learnFirst(nothing));
  };
  return {
    begin,
    hear: (onPlan) => {
      tell = onPlan;
      if (known) onPlan(known);
      begin();
    },
    stop: () => {
      tell = undefined;
      try {
        unwatch?.();
      } catch {
        // The extension's own API is gone with it, and with the API what was listening.
      }
    },
  };
}

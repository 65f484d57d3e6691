/**
 * Who is logged in on this page. The page says it piece by piece while it is built, and may change it without
 * a reload; it is looked up again, but not with every batch.
 */

import type { Account } from "@/lib/model/account";
import type { Viewer } from "@/lib/model/batch";

export interface ViewerOptions {
  readonly look: () => Account | undefined;
  /** Somebody else is logged in from now on. What was collected before is still the other one's. */
  readonly onOther: () => void;
  readonly now: () => number;
}

export interface ViewerWatch {
  /** Looks again where it is time. `undefined` = nobody, or not known yet. */
  current(): Viewer | undefined;
  /** The same, without looking. */
  known(): Viewer | undefined;
}

/** While something is missing, and when all is known. */
const soonMs = 1000;
const laterMs = 30_000;

export function createViewer({ look, onOther, now }: ViewerOptions): ViewerWatch {
  let viewer: Viewer | undefined;
  /** A page that changes its viewer without a reload still says the number of the first one. */
  let pastId: string | undefined;
  let lookedAt = Number.NEGATIVE_INFINITY;

  function refresh(): void {
    const isWhole = viewer?.accountId !== undefined && viewer.handle !== undefined;
    if (Math.abs(now() - lookedAt) < (isWhole ? laterMs : soonMs)) return;
    lookedAt = now();
    const found = look();
    // Pages take their frame away for a moment; who was there is still there.
    if (found === undefined) return;
    if (viewer !== undefined && isOther(viewer, found)) {
      onOther();
      if (viewer.accountId === found.accountId) pastId = found.accountId;
      viewer = undefined;
    }
    const { accountId = viewer?.accountId, handle = viewer?.handle } = found;
    viewer = { accountId: accountId === pastId ? undefined : accountId, handle };
  }

  return {
    current: () => {
      refresh();
      return viewer;
    },
    known: () => viewer,
  };
}

function isOther(before: Viewer, after: Viewer): boolean {
  return differs(before.handle, after.handle) || differs(before.accountId, after.accountId);
}

/** What is not known differs from nothing. Handles differ by letters, not by case. */
function differs(before: string | undefined, after: string | undefined): boolean {
  return before !== undefined && after !== undefined && before.toLowerCase() !== after.toLowerCase();
}

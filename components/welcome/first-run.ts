/** What the first run asks for, and the subjects that come of it. */

import { newDraft, type SubjectDraft, subjectFrom, withName } from "@/components/setup/subject-draft";
import type { Subject } from "@/lib/model/subject";

export interface FirstRun {
  readonly brand: SubjectDraft;
  /** Names; what else is known about them can be added in the settings. */
  readonly competitors: readonly string[];
  /** Phrases. */
  readonly topics: readonly string[];
}

export const emptyFirstRun: FirstRun = { brand: newDraft("own"), competitors: [], topics: [] };

/**
 * The brand first.
 *
 * @param idFor called once for each; the same for the same entry, so that a second try makes no twins.
 */
export function subjectsIn(run: FirstRun, clientId: string, idFor: (entry: string) => string): Subject[] {
  const named = (["competitor", "topic"] as const).flatMap((kind) =>
    run[`${kind}s`].map((name) => ({ entry: `${kind} ${name}`, draft: withName(newDraft(kind), name, []) })),
  );
  return [{ entry: "own", draft: run.brand }, ...named].map(({ entry, draft }) =>
    subjectFrom(draft, idFor(entry), clientId),
  );
}

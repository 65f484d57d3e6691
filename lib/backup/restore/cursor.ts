/** How far a restore has come, and what it found out on the way: plain data, kept in the row of the job. */

import { asCount, asFlag, asText, at, isRecord } from "@/lib/kit/read";

export const restorePhases = [
  "begin",
  "erased",
  "namesInFile",
  "namesHere",
  "aliasesInFile",
  "aliasesHere",
  "purgePosts",
  "purgeAccounts",
  "aliases",
  "accounts",
  "answers",
  "posts",
  "pictures",
  "shares",
  "reactions",
  "exposure",
  "archive",
  "settle",
] as const;
export type RestorePhase = (typeof restorePhases)[number];

export interface RestoreCursor {
  readonly phase: RestorePhase;
  /** Key of the last row that was done in this phase. */
  readonly after: string;
  /** The local numbers of viewers, by those of the file. */
  readonly viewers: Readonly<Record<string, number>>;
  /** Added to a number of the file that stands for no account any more. */
  readonly orphans: number;
  /** The file knows of erased names that this store did not. */
  readonly hasErased: boolean;
  /** Subjects or clients are others than before: what was decided with them is decided anew. */
  readonly hasChanged: boolean;
}

export function cursorOf(stored: unknown): RestoreCursor {
  const viewers = at(stored, "viewers");
  return {
    phase: restorePhases.find((known) => known === at(stored, "phase")) ?? "begin",
    after: asText(at(stored, "after")) ?? "",
    viewers: Object.fromEntries(
      Object.entries(isRecord(viewers) ? viewers : {}).flatMap(([from, to]) => {
        const no = asCount(to);
        return no === undefined ? [] : [[from, no] as const];
      }),
    ),
    orphans: asCount(at(stored, "orphans")) ?? 0,
    hasErased: asFlag(at(stored, "hasErased")) ?? false,
    hasChanged: asFlag(at(stored, "hasChanged")) ?? false,
  };
}

/** The beginning of the next phase. */
export function nextPhase(cursor: RestoreCursor): RestoreCursor | undefined {
  const phase = restorePhases[restorePhases.indexOf(cursor.phase) + 1];
  return phase && { ...cursor, phase, after: "" };
}

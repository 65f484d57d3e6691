/** Keeps the sums in step with the mentions that changed: what they say now is added, what they said goes. */

import { isSame } from "@/lib/kit/is-same";
import type { MentionRow } from "@/lib/store/mention-row";
import type { SumChange } from "@/lib/store/rollup-tail-row";

import type { Work } from "./work";

export function followRollups({ mentions, sums }: Work): void {
  for (const key of mentions.keys()) sums.push(...changesOf(mentions.before(key), mentions.get(key)));
}

function changesOf(before: MentionRow | undefined, after: MentionRow | undefined): SumChange[] {
  if (isSame(before?.added, after?.added)) return [];
  return [
    ...(before ? [{ subjectId: before.subjectId, added: before.added, factor: -1 as const }] : []),
    ...(after ? [{ subjectId: after.subjectId, added: after.added, factor: 1 as const }] : []),
  ].filter(({ added }) => added.cell !== "");
}

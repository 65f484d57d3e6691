/** Two records of what the user decided about one mention: of each field the newer edit counts. */

import { decisionNames, type DecisionName } from "@/lib/model/mention-change";
import type { Edit } from "@/lib/store/edit";
import type { MentionEdits } from "@/lib/store/mention-row";

export function mergeEdits(a: MentionEdits = {}, b: MentionEdits = {}): MentionEdits | undefined {
  const merged = decisionNames.reduce<MentionEdits>((edits, name) => mergeField(edits, name, b), a);
  return Object.keys(merged).length > 0 ? merged : undefined;
}

function mergeField(a: MentionEdits, name: DecisionName, b: MentionEdits): MentionEdits {
  const [left, right] = [a[name], b[name]];
  return right && (!left || isNewer(right, left)) ? { ...a, [name]: right } : a;
}

function isNewer(a: Edit<unknown>, b: Edit<unknown>): boolean {
  return (a.updatedAt - b.updatedAt || (a.updatedBy < b.updatedBy ? -1 : 1)) > 0;
}

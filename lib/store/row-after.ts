/** A row of sums with what waited folded into it. Apart from apply-changes.ts because pages never make such bytes. */

import { changeVoices } from "@/lib/rollup/change-voices";
import { withHeard } from "@/lib/rollup/with-heard";

import { cellsAfter, changedVoices, type RowChanges } from "./apply-changes";
import type { RollupRow } from "./rollup-row";

type Changed = ReadonlyMap<number, number>;

/** `undefined` where nothing is left to add up. @param row absent = there was none. */
export function rowAfter(key: string, row: RollupRow | undefined, ofRow: RowChanges): RollupRow | undefined {
  const cells = cellsAfter(row, ofRow);
  const changed = changedVoices(ofRow);
  const isCounted = ofRow.voices === "counted";
  const voices = changed && isCounted ? voicesAfter(row, changed) : row?.voices;
  const heard = changed && !isCounted ? heardAfter(row, changed) : row?.heard;
  const isEmpty = Object.keys(cells).length === 0 && !voices && !heard;
  return isEmpty ? undefined : { key, cells, ...(voices && { voices }), ...(heard && { heard }) };
}

/** `undefined` where nobody is heard any more. */
function voicesAfter(row: RollupRow | undefined, changed: Changed): RollupRow["voices"] {
  if (changed.size === 0) return row?.voices;
  const after = changeVoices(row?.voices, changed);
  return after.length > 0 ? after : undefined;
}

function heardAfter(row: RollupRow | undefined, changed: Changed): RollupRow["heard"] {
  const coming = Array.from(changed).flatMap(([voice, count]) => (count > 0 ? [voice] : []));
  return coming.length > 0 ? withHeard(row?.heard, coming) : row?.heard;
}

/** The same over both stores, turn about, so that whatever else the machine does falls on both alike. */

import type { BenchRow } from "../support/bench";
import { row } from "../support/bench";

export interface Both<Value> {
  readonly large: Value;
  readonly small: Value;
}

/** Once a time where both are the same. */
export async function inTurn<Of, Value>(
  { large, small }: Both<Of>,
  times: number,
  measure: (of: Of, time: number) => Promise<Value>,
): Promise<Both<Value[]>> {
  const noted: Both<Value[]> = { large: [], small: [] };
  for (let time = 0; time < times; time += 1) {
    const measured = await measure(small, time);
    noted.small.push(measured);
    noted.large.push(Object.is(large, small) ? measured : await measure(large, time));
  }
  return noted;
}

/** The large store beside the small one. */
export function compared<Value>(
  what: string,
  unit: string,
  { large, small }: Both<readonly Value[]>,
  of: (noted: readonly Value[]) => number,
): BenchRow {
  return row(what, unit, of(large), of(small));
}

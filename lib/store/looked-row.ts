/**
 * Which posts were looked at at one place, today: only as hashes under the day's key, so that each counts
 * once. When the day is over the row goes, and what remains of it is the number in the exposure.
 * Key: `2026-11-22|x|viewer|search|kettle`.
 */
export interface LookedRow {
  readonly key: string;
  /** Distinct, sorted. */
  readonly hashes: BigUint64Array;
}

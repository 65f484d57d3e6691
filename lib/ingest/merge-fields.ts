/**
 * Brings two sightings of one thing together, field by field: the better one decides, and what it did not
 * show is filled from the other. The result is the same in whatever order sightings arrive, and however
 * often.
 */

import { compact } from "@/lib/kit/compact";
import { compareStamps, type Stamp, type Stamped } from "@/lib/store/stamp";

/** Fields that belong together and are taken from one sighting. */
export interface FieldGroup<Row> {
  readonly name: string;
  /** The fields as they stand in `row`, every one of them; `undefined` where it does not know them. */
  readonly pick: (row: Row) => Partial<Row> | undefined;
  /** What counts before source and time: a higher one wins. */
  readonly grade?: (row: Row) => number;
}

/** `a` with the better fields of `b`. Fields of no group are the caller's to merge. */
export function mergeFields<Row extends Stamped>(a: Row, b: Row, groups: readonly FieldGroup<Row>[]): Row {
  const stamp = compareStamps(a.stamp, b.stamp) < 0 ? b.stamp : a.stamp;
  const older: Record<string, Stamp> = {};
  const merged = { ...a };
  for (const group of groups) {
    const best = betterOf(a, b, group);
    if (!best) continue;
    Object.assign(merged, best.fields);
    if (compareStamps(best.stamp, stamp) !== 0) older[group.name] = best.stamp;
  }
  const stamps = Object.keys(older).length > 0 ? older : undefined;
  return compact({ ...merged, stamp, stamps });
}

interface Candidate<Row> {
  readonly fields: Partial<Row>;
  readonly stamp: Stamp;
  readonly grade: number;
}

function betterOf<Row extends Stamped>(a: Row, b: Row, group: FieldGroup<Row>): Candidate<Row> | undefined {
  const [left, right] = [candidateIn(a, group), candidateIn(b, group)];
  if (!left || !right) return left ?? right;
  return compareCandidates(left, right) < 0 ? right : left;
}

function candidateIn<Row extends Stamped>(row: Row, group: FieldGroup<Row>): Candidate<Row> | undefined {
  const fields = group.pick(row);
  if (!fields) return undefined;
  return { fields, stamp: row.stamps?.[group.name] ?? row.stamp, grade: group.grade?.(row) ?? 0 };
}

function compareCandidates<Row>(a: Candidate<Row>, b: Candidate<Row>): number {
  return a.grade - b.grade || compareStamps(a.stamp, b.stamp) || compareContent(a.fields, b.fields);
}

/** Two sources contradict each other at the same moment: any rule will do, as long as it is one. */
function compareContent(a: unknown, b: unknown): number {
  const [left, right] = [JSON.stringify(a), JSON.stringify(b)];
  // The longer one first, so that of two numbers the larger is taken.
  if (left.length !== right.length) return left.length - right.length;
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

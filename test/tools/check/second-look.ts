/**
 * A journey has a whole browser under it, and the mood of the machine. One that failed is run again, alone: what
 * passes each time then is counted as passed and named as unsteady, with what it said at first; anything else, and
 * more than a few at once, stays a failure. Nothing else gets a second look.
 */

import { readFileSync } from "node:fs";

import { journeysIn, testsIn, type Journey, type Tests } from "./reports";

/** More than so many are no mood of the machine. */
const mostUnsteady = 2;
/** So often each must pass. */
export const looks = 3;

/** @returns the journeys that may be looked at again: none when too many failed, or none did. */
export function worthALook(report: string, first: Tests | undefined): readonly Journey[] {
  if (!first || first.failed === 0 || first.failed > mostUnsteady) return [];
  const journeys = journeysIn(JSON.parse(readFileSync(report, "utf8")), "unexpected");
  // What failed beside the journeys themselves is not seen by running them again.
  return journeys.length === first.failed ? journeys : [];
}

/** @returns what the runner is given besides, to run these and no others: each in all of their browsers. */
export function lookAgainAt(journeys: readonly Journey[]): readonly string[] {
  const projects = new Set(journeys.map(({ project }) => project));
  return [
    ...new Set(journeys.map(({ place }) => place)),
    ...[...projects].flatMap((project) => ["--project", project]),
    "--repeat-each",
    String(looks),
  ];
}

/** @returns `undefined` where the second look does not change what the first one saw. */
export function afterSecondLook(
  first: Tests,
  journeys: readonly Journey[],
  report: string,
): Tests | undefined {
  const again = testsIn("playwright", report);
  if (again?.failed !== 0 || again.passed < journeys.length * looks) return undefined;
  const unsteady = journeys.map(({ name }) => name);
  return { ...first, passed: first.passed + journeys.length, failed: 0, failures: [], unsteady };
}

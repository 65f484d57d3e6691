/** The name that somebody may have meant who mistyped it. */

import { editDistance } from "./edit-distance";

/** `undefined` when none is close. */
export function nearestName(typed: string, names: readonly string[]): string | undefined {
  if (typed.length > 20) return undefined;
  const most = typed.length < 5 ? 1 : 2;
  const ranked = names
    .map((name) => ({ name, distance: editDistance(typed.toLowerCase(), name, most) }))
    .filter(({ distance }) => distance <= most)
    .toSorted((one, other) => one.distance - other.distance);
  return ranked[0]?.name;
}

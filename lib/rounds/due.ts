/** When a round is due again. */

const hourMs = 3_600_000;

/** @param lastAt when it was last looked at; never = it is due since ever. */
export function dueAt(everyHours: number, lastAt: number | undefined): number {
  return lastAt === undefined ? 0 : lastAt + everyHours * hourMs;
}

/** The one that is due for the longest time, in relation to how often it should be looked at. */
export function mostDue<Due extends { readonly dueAt: number; readonly everyHours: number }>(
  rounds: readonly Due[],
  now: number,
): Due | undefined {
  const due = rounds.filter((round) => round.dueAt <= now);
  return due.toSorted((a, b) => lateness(b, now) - lateness(a, now))[0];
}

function lateness({ dueAt: due, everyHours }: { dueAt: number; everyHours: number }, now: number): number {
  return (now - due) / (everyHours * hourMs);
}

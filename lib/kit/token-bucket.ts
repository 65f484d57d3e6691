/** Lets so much through at once and so much a second, and refuses the rest. */

/**
 * @param capacity what may pass at once.
 * @param perSecond what comes back.
 * @param now epoch milliseconds.
 * @returns takes `amount` and says whether there was enough; a refused amount costs nothing.
 */
export function createTokenBucket(
  capacity: number,
  perSecond: number,
  now: () => number,
): (amount: number) => boolean {
  let level = capacity;
  let filledAt = now();
  return (amount) => {
    const at = now();
    // A clock that was set back adds nothing and takes nothing.
    level = Math.min(capacity, level + (Math.max(0, at - filledAt) / 1000) * perSecond);
    filledAt = at;
    if (amount > level) return false;
    level -= amount;
    return true;
  };
}

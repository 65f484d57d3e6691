/** Whether two values of plain data say the same: records and lists by content, in any order of keys. */
export function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (isNumbers(a) && isNumbers(b)) {
    return a.length === b.length && a.every((value, place) => value === b[place]);
  }
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [left, right] = [Object.entries(a), new Map(Object.entries(b))];
  return (
    left.length === right.size &&
    left.every(([key, value]) => right.has(key) && isSame(value, right.get(key)))
  );
}

function isNumbers(value: object): value is Uint8Array | Uint32Array {
  return value instanceof Uint8Array || value instanceof Uint32Array;
}

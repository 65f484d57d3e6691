/**
 * Messages between contexts are JSON in Chrome and structured clones in Firefox. What is sent is made
 * such that both carry it unchanged.
 */

export interface Encoded<T> {
  readonly value: T;
  /** Length as JSON, in UTF-16 units. */
  readonly size: number;
}

/**
 * A copy that JSON carries unchanged: without `undefined`, and without numbers that are not finite. A
 * list that holds such a number is left out whole, because a gap in it would be read as something else.
 */
export function toWire<T>(value: T): Encoded<T> {
  const plain = JSON.stringify(value);
  // What JSON does not carry it writes as null. Asking of every part costs ten times as much as writing it.
  if (!plain.includes("null")) return { value: JSON.parse(plain), size: plain.length };
  const text = JSON.stringify(value, (_key, part: unknown) => {
    if (Array.isArray(part)) {
      return part.some(isLost) ? undefined : part.filter((item) => item !== undefined);
    }
    return isLost(part) ? undefined : part;
  });
  return { value: JSON.parse(text), size: text.length };
}

function isLost(part: unknown): boolean {
  return typeof part === "number" && !Number.isFinite(part);
}

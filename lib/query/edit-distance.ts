/**
 * How many slips of the fingers part two words: a character missing, added, replaced, or swapped with
 * its neighbour (Damerau and Levenshtein, no character touched twice). Counts UTF-16 units.
 *
 * @param most give up above it: the answer is then `most + 1`.
 */
export function editDistance(one: string, other: string, most: number): number {
  const gaveUp = most + 1;
  if (Math.abs(one.length - other.length) > most) return gaveUp;
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row++) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= other.length; column++) {
      const isSame = one.charCodeAt(row - 1) === other.charCodeAt(column - 1);
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (isSame ? 0 : 1),
      );
      if (isSwap(one, row, other, column)) cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1);
      current.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return gaveUp;
    beforeLast = last;
    last = current;
  }
  return Math.min(last[other.length] ?? gaveUp, gaveUp);
}

function isSwap(one: string, row: number, other: string, column: number): boolean {
  return (
    row > 1 &&
    column > 1 &&
    one.charCodeAt(row - 1) === other.charCodeAt(column - 2) &&
    one.charCodeAt(row - 2) === other.charCodeAt(column - 1)
  );
}

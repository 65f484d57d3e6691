/**
 * Which letters of each word to look for. One regular expression for short stretches is faster than one
 * for the words when the stretches are chosen together: engines skip ahead by as many letters as there are
 * places side by side at which few and rare letters are wanted, and not at all where there are many.
 */

/** So many letters, or as many as the shortest word has. */
export const WINDOW = 4;

/** Of more words nearly every letter is wanted at every place, and to choose takes a page longer than it saves. */
const MOST_CHOSEN = 64;
/** From the most frequent letter of a response to the rarest: names of fields more than words. */
const letters = "etiasnorlcupmdfghybwvxkjzq";

/** A bit for each letter that is wanted at a place; any digit is the last one. */
type Letters = number;

/** Where the window of each word begins: word by word, each best beside those before it. Words shorter than a window have theirs at 0. */
export function chooseWindows(words: readonly string[], length: number): readonly number[] {
  const starts = words.map(() => 0);
  if (words.length > MOST_CHOSEN) return starts;
  const bits = words.map((word) => Array.from(word, (letter) => 1 << letters.indexOf(letter)));
  // Of a short word there is little to choose.
  const order = [...bits.entries()].toSorted(([, one], [, other]) => one.length - other.length);
  let places = Array.from({ length }, () => 0);
  for (const [index, own] of order) {
    let least = Number.POSITIVE_INFINITY;
    let best = places.map((wanted, at) => wanted | (own[at] ?? 0));
    for (let start = 0; start + length <= own.length; start++) {
      const next = places.map((wanted, at) => wanted | (own[start + at] ?? 0));
      const price = next.reduce((sum, wanted) => sum + weigh(wanted), 0);
      if (price < least) [starts[index], least, best] = [start, price, next];
    }
    places = best;
  }
  return starts;
}

/** How many letters they are, and how frequent: the most frequent one counts eleven times. */
function weigh(wanted: Letters): number {
  let weight = 0;
  for (let rest = wanted; rest !== 0; rest &= rest - 1)
    weight += 1 + 10 * 0.9 ** (31 - Math.clz32(rest & -rest));
  return weight;
}

/**
 * Which letters of each word to look for. One regular expression for short stretches is faster than one
 * for the words when the stretches are chosen together: engines skip ahead by as many letters as there are
 * places side by side at which few and rare letters are wanted, and not at all where there are many.
 */

/** So many letters, or as many as the shortest word has. */
export const WINDOW = 4;

/** From the most frequent letter of a response to the rarest: names of fields more than words. */
const letters = "etiasnorlcupmdfghybwvxkjzq";
/** Engines do not skip by a place at which more letters are wanted, each in both cases. */
const MOST_LETTERS = 8;
/** A closer look, beside a skip. */
const LOOK = 6;

/** A bit for each letter that is wanted at a place; any digit is the last one. */
type Letters = number;
type Cost = (places: readonly Letters[]) => number;

/** Word by word, each best beside those before it, is not best for all: of two such choices the cheaper one. */
const costs: readonly Cost[] = [
  costOf,
  (places) => places.reduce((sum, wanted) => sum + weigh(wanted, 10), 0),
];

interface Choice {
  readonly starts: number[];
  readonly places: Letters[];
}

/** Where the window of each word begins. Words shorter than a window have theirs at 0. */
export function chooseWindows(words: readonly string[], length: number): readonly number[] {
  const bits = words.map((word) => Array.from(word, (letter) => 1 << letters.indexOf(letter)));
  // Of a short word there is little to choose.
  const order = [...bits.entries()].toSorted(([, one], [, other]) => one.length - other.length);
  const choices = costs.map((cost): Choice => {
    const starts = words.map(() => 0);
    let places = Array.from({ length }, () => 0);
    for (const [index, own] of order) {
      let least = Number.POSITIVE_INFINITY;
      let best = places.map((wanted, at) => wanted | (own[at] ?? 0));
      for (let start = 0; start + length <= own.length; start++) {
        const next = places.map((wanted, at) => wanted | (own[start + at] ?? 0));
        const price = cost(next);
        if (price < least) [starts[index], least, best] = [start, price, next];
      }
      places = best;
    }
    return { starts, places };
  });
  return choices.reduce((one, other) => (costOf(other.places) < costOf(one.places) ? other : one)).starts;
}

/** What each letter of a text costs, skipped by the best of the places, and what is found in it by chance. */
function costOf(places: readonly Letters[]): number {
  let least = LOOK;
  let found = 20;
  for (const [from, place] of places.entries()) {
    let wanted = 0;
    for (const [skip, next] of places.slice(from).entries()) {
      if (weigh(next) > MOST_LETTERS + 1) break;
      wanted |= next;
      const chance = weigh(wanted) % 1;
      least = Math.min(least, (1 + LOOK * chance) / (1 + (1 - chance) * skip));
    }
    found *= 0.02 + (weigh(place) % 1);
  }
  return least + LOOK * found;
}

/** How many letters they are; behind the point, how likely a letter of a text is one of them. */
function weigh(wanted: Letters, share = 0.06): number {
  let weight = 0;
  for (let rest = wanted; rest !== 0; rest &= rest - 1)
    weight += 1 + share * 0.9 ** (31 - Math.clz32(rest & -rest));
  return weight;
}

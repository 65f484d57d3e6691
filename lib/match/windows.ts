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
/** More do not change the choice any more. */
const ROUNDS = 3;
/** With more words than this every place wants too many letters to skip by, whatever is chosen. */
const MOST_WORDS = 150;

/** Where the window of each word begins. Words shorter than a window have theirs at 0. */
export function chooseWindows(words: readonly string[], length: number): number[] {
  const chosen = words.map(() => 0);
  if (words.length > MOST_WORDS) return chosen;
  const bits = words.map((word) => Array.from(word, (letter) => 1 << letters.indexOf(letter)));
  for (let round = 0; round < ROUNDS; round++) {
    for (const [index, own] of bits.entries()) {
      const others = Array.from({ length }, (_, at) =>
        bits.reduce(
          (all, word, other) =>
            words[other] === words[index] ? all : all | (word[at + (chosen[other] ?? 0)] ?? 0),
          0,
        ),
      );
      let least = Number.POSITIVE_INFINITY;
      for (let start = 0; start + length <= own.length; start++) {
        const cost = costOf(others.map((wanted, at) => wanted | (own[start + at] ?? 0)));
        if (cost < least) [chosen[index], least] = [start, cost];
      }
    }
  }
  return chosen;
}

/** A bit for each letter that is wanted at a place; any digit is the last one. */
type Letters = number;

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
function weigh(wanted: Letters): number {
  let weight = 0;
  for (let bit = 0; bit < 32; bit++) if ((wanted >>> bit) & 1) weight += 1 + 0.06 * 0.9 ** bit;
  return weight;
}

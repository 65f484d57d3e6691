/**
 * Which three letters of each word to look for. One regular expression for three-letter stretches is
 * faster than one for the words when the stretches are chosen together: so that few different and rare
 * letters stand at each of the three places, because then the engine skips most of a text.
 */

export const WINDOW = 3;

/** From the most frequent letter of a response to the rarest: names of fields more than words. */
const letters = "etiaslorndpucmfghwybvxkjzq";
const DIGIT = 2;
/** More do not change the choice any more. */
const ROUNDS = 3;

/** Where the window of each word begins. Words shorter than a window have theirs at 0. */
export function chooseWindows(words: readonly string[]): number[] {
  const chosen = words.map(() => 0);
  const places = Array.from({ length: WINDOW }, emptyPlace);
  for (const word of words) shift(places, word, 0, 1);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [index, word] of words.entries()) {
      shift(places, word, chosen[index] ?? 0, -1);
      chosen[index] = cheapest(places, word);
      shift(places, word, chosen[index], 1);
    }
  }
  return chosen;
}

/** The letters at one of the three places: how many words want each, and how often any of them stands in a text. */
interface Place {
  readonly wanted: Map<string, number>;
  percent: number;
}

function emptyPlace(): Place {
  return { wanted: new Map(), percent: 0 };
}

function cheapest(places: readonly Place[], word: string): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let start = 0; start + WINDOW <= word.length; start++) {
    const cost = places.reduce(
      (product, place, at) => product * (2 + percentWith(place, word.charAt(start + at))),
      1,
    );
    if (cost < least) [best, least] = [start, cost];
  }
  return best;
}

function percentWith({ wanted, percent }: Place, letter: string): number {
  return wanted.get(letter) ? percent : percent + percentOf(letter);
}

function shift(places: readonly Place[], word: string, start: number, by: 1 | -1): void {
  for (const [at, place] of places.entries()) {
    const letter = word.charAt(start + at);
    const count = (place.wanted.get(letter) ?? 0) + by;
    place.wanted.set(letter, count);
    if (count === (by === 1 ? 1 : 0)) place.percent += by * percentOf(letter);
  }
}

/** Of all its letters, near enough: each is a little rarer than the one before. */
function percentOf(letter: string): number {
  const rank = letters.indexOf(letter);
  return rank < 0 ? DIGIT : 12 * 0.88 ** rank;
}

/**
 * Different people by their local numbers, a bit each. Numbers are given in order, so the bits lie close together:
 * a hundred thousand people are told apart in a tenth of the time that a `Set` takes.
 */

/** Of a number, what tells its place within a page: a page is made for the first of its numbers. */
const pageBits = 15;
export const pageSize = 1 << pageBits;
const pageBytes = pageSize / 8;
const bytesOfWord = 4;

export function pageOf(no: number): number {
  return no >>> pageBits;
}

/** The same bits twice: pages are counted and laid over each other by words, whatever the order of a word's bytes. */
interface Page {
  readonly bytes: Uint8Array;
  readonly words: Uint32Array;
}

export class People {
  readonly #pages = new Map<number, Page>();
  /** The one that was written to last: numbers come sorted. */
  #last: Uint8Array = new Uint8Array();
  #lastNo = -1;
  /** How many of `add` were new. */
  #added = 0;
  #isLaidOver = false;

  /** How many different ones were added. */
  get size(): number {
    if (!this.#isLaidOver) return this.#added;
    let count = 0;
    for (const { words } of this.#pages.values()) {
      for (let word = 0; word < words.length; word += 1) {
        const bits = words[word] ?? 0;
        if (bits !== 0) count += bitsIn(bits);
      }
    }
    return count;
  }

  /** @param no a whole number from 0 to 2^32 - 1. */
  add(no: number): void {
    const pageNo = pageOf(no);
    if (pageNo !== this.#lastNo) this.#turnTo(pageNo);
    const place = (no & (pageSize - 1)) >>> 3;
    const bit = no & 7;
    const byte = this.#last[place] ?? 0;
    this.#last[place] = byte | (1 << bit);
    // Without a question: nobody can foresee the answer, and that takes longer than the sum.
    this.#added += 1 - ((byte >>> bit) & 1);
  }

  /** Adds those of one page at once. @param bits the lowest of each byte first; whole words, of no more than a page. */
  addPage(pageNo: number, bits: Uint8Array): void {
    this.#isLaidOver = true;
    const isNew = !this.#pages.has(pageNo);
    const page = this.#pageOf(pageNo);
    const target = isNew ? page : coming;
    const length = Math.min(bits.length - (bits.length % bytesOfWord), pageBytes);
    // Copied, because they may stand where no word begins.
    target.bytes.set(bits.subarray(0, length));
    const [into, from] = [page.words, target.words];
    const words = isNew ? 0 : length / bytesOfWord;
    for (let word = 0; word < words; word += 1) into[word] = (into[word] ?? 0) | (from[word] ?? 0);
  }

  /** How many of them are not among `others`. */
  countWithout(others: People): number {
    let count = 0;
    for (const [pageNo, { words }] of this.#pages) {
      const known = others.#pages.get(pageNo)?.words;
      for (let word = 0; word < words.length; word += 1) {
        const left = (words[word] ?? 0) & ~(known?.[word] ?? 0);
        if (left !== 0) count += bitsIn(left);
      }
    }
    return count;
  }

  #turnTo(pageNo: number): void {
    this.#last = this.#pageOf(pageNo).bytes;
    this.#lastNo = pageNo;
  }

  #pageOf(pageNo: number): Page {
    const page = this.#pages.get(pageNo) ?? emptyPage();
    this.#pages.set(pageNo, page);
    return page;
  }
}

function emptyPage(): Page {
  const bytes = new Uint8Array(pageBytes);
  return { bytes, words: new Uint32Array(bytes.buffer) };
}

/** What is to be laid over a page. One for all: it is filled and used at once. */
const coming = emptyPage();

/** By adding neighbours: pairs of bits, then of pairs, then all bytes at once. */
function bitsIn(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55_55_55_55);
  const fours = (pairs & 0x33_33_33_33) + ((pairs >>> 2) & 0x33_33_33_33);
  return Math.imul((fours + (fours >>> 4)) & 0x0f_0f_0f_0f, 0x01_01_01_01) >>> 24;
}

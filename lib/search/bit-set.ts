/** A set of whole numbers from 0 up to a size, one bit each: a million mentions take 125 kB. */

export class BitSet {
  readonly #words: Uint32Array;

  constructor(size: number) {
    this.#words = new Uint32Array(Math.ceil(size / 32));
  }

  /** A number beyond the size is not added. */
  add(number: number): void {
    const place = number >>> 5;
    if (place < this.#words.length) this.#words[place] = (this.#words[place] ?? 0) | (1 << (number & 31));
  }

  has(number: number): boolean {
    return (((this.#words[number >>> 5] ?? 0) >>> (number & 31)) & 1) === 1;
  }

  /** Leaves only what is in `other` too. */
  keep(other: BitSet): void {
    for (let place = 0; place < this.#words.length; place += 1) {
      this.#words[place] = (this.#words[place] ?? 0) & (other.#words[place] ?? 0);
    }
  }

  /** Adds everything that is in `other`, which is no larger. */
  join(other: BitSet): void {
    for (let place = 0; place < this.#words.length; place += 1) {
      this.#words[place] = (this.#words[place] ?? 0) | (other.#words[place] ?? 0);
    }
  }

  /** All of them. */
  fill(): void {
    this.#words.fill(0xff_ff_ff_ff);
  }
}

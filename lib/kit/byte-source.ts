/** Reads what a `ByteSink` wrote. Past the end there are only zeros. */
export class ByteSource {
  readonly #bytes: Uint8Array;
  readonly #end: number;
  #place: number;

  constructor(bytes: Uint8Array, start: number, end: number) {
    this.#bytes = bytes;
    this.#place = start;
    this.#end = Math.min(end, bytes.length);
  }

  get isAtEnd(): boolean {
    return this.#place >= this.#end;
  }

  next(): number {
    if (this.#place >= this.#end) return 0;
    const first = this.#bytes[this.#place++] ?? 0;
    // Most are small.
    if (first < 0x80) return first;
    let value = first & 0x7f;
    for (let shift = 7; this.#place < this.#end; shift += 7) {
      const byte = this.#bytes[this.#place++] ?? 0;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) break;
    }
    return value >>> 0;
  }

  /** So many bytes as they are, or as many as there still are. */
  nextBytes(count: number): Uint8Array {
    const start = this.#place;
    this.#place = Math.min(this.#end, start + count);
    return this.#bytes.subarray(start, this.#place);
  }

  /** Leaves out as many numbers. */
  skip(count: number): void {
    for (let left = count; left > 0 && this.#place < this.#end; this.#place += 1) {
      if ((this.#bytes[this.#place] ?? 0) < 0x80) left -= 1;
    }
  }
}

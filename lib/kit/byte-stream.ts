/** Whole numbers from 0 to 2^32 - 1 in as few bytes as they need: seven bits a byte, the highest says "more follows". */

export class ByteSink {
  #bytes = new Uint8Array(1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  put(value: number): void {
    if (this.#length + 5 > this.#bytes.length) this.#grow();
    let rest = value;
    while (rest >= 0x80) {
      this.#bytes[this.#length++] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    this.#bytes[this.#length++] = rest;
  }

  /** Bytes as they are. */
  putAll(bytes: Uint8Array): void {
    while (this.#length + bytes.length > this.#bytes.length) this.#grow();
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  /** What was put so far; the sink is empty afterwards. */
  take(): Uint8Array<ArrayBuffer> {
    const taken = this.#bytes.slice(0, this.#length);
    this.#length = 0;
    return taken;
  }

  #grow(): void {
    const larger = new Uint8Array(this.#bytes.length * 2);
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}

/** Reads what a sink wrote. Past the end there are only zeros. */
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

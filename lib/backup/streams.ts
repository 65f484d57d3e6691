/** The browser's own streams, under the types that the rest of the folder uses. */

type Bytes = ReadableStream<Uint8Array<ArrayBuffer>>;

export function toGzip(bytes: Bytes): Bytes {
  return bytes.pipeThrough(new CompressionStream("gzip"));
}

export function fromGzip(bytes: Bytes): Bytes {
  return bytes.pipeThrough(new DecompressionStream("gzip"));
}

/** A stream that makes its next piece when it is asked for. */
export function streamOf(pieces: AsyncGenerator<Uint8Array<ArrayBuffer>>): Bytes {
  return new ReadableStream(
    {
      async pull(controller) {
        const { done, value } = await pieces.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      async cancel() {
        await pieces.return(undefined);
      },
    },
    { highWaterMark: 0 },
  );
}

/** The same bytes in pieces of exactly `size`; the last one may be shorter, and is never empty unless all is. */
export async function* inPieces(bytes: Bytes, size: number): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let piece = new Uint8Array(size);
  let filled = 0;
  for await (const chunk of chunksOf(bytes)) {
    for (let taken = 0; taken < chunk.length;) {
      if (filled === size) {
        yield piece;
        piece = new Uint8Array(size);
        filled = 0;
      }
      const more = Math.min(size - filled, chunk.length - taken);
      piece.set(chunk.subarray(taken, taken + more), filled);
      filled += more;
      taken += more;
    }
  }
  yield piece.subarray(0, filled);
}

/** Reads a stream in any browser: not every one can be iterated. Stopping early stops the stream. */
export async function* chunksOf(bytes: Bytes): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const reader = bytes.getReader();
  let isOver = false;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      isOver = done;
      if (done) return;
      yield value;
    }
  } finally {
    if (!isOver) await reader.cancel().catch(() => undefined); // It failed: that was thrown already.
    reader.releaseLock();
  }
}

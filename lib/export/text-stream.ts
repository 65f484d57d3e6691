/** Text, piece by piece, as bytes that are made only when somebody takes them. */

/** Each part is a call to the disk, which costs more than the text in a small one. */
const partLength = 64 * 1024;

export function streamOf(pieces: AsyncIterator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      let part = "";
      let isDone = false;
      while (!isDone && part.length < partLength) {
        const next = await pieces.next();
        isDone = next.done ?? false;
        if (!next.done) part += next.value;
      }
      if (part !== "") controller.enqueue(encoder.encode(part));
      if (isDone) controller.close();
    },
    async cancel() {
      await pieces.return?.();
    },
  });
}

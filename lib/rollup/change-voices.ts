/** Makes the bytes of who was heard: see voices.ts for their form. Apart from it because pages only read them. */

import { ByteSink } from "@/lib/kit/byte-sink";

import { eachHeard, partsOf, type Parts, type Voices } from "./voices";

/** @param changes by voice, how many mentions come to it; negative = go. A voice without mentions is left out. */
export function changeVoices(voices: Uint8Array | undefined, changes: ReadonlyMap<number, number>): Voices {
  const coming = Array.from(changes, ([voice, count]) => ({ ...partsOf(voice), count })).toSorted(inOrder);
  const target = new VoiceSink();
  let next = 0;
  eachHeard(voices, (no, place, count) => {
    let sum = count;
    for (let change = coming[next]; change; change = coming[next]) {
      const order = change.place - place || change.no - no;
      if (order > 0) break;
      if (order < 0) target.put(change.no, change.place, change.count);
      else sum += change.count;
      next += 1;
    }
    target.put(no, place, sum);
  });
  for (const { no, place, count } of coming.slice(next)) target.put(no, place, count);
  return target.take();
}

function inOrder(a: Parts, b: Parts): number {
  return a.place - b.place || a.no - b.no;
}

/** Takes voices in their order. */
class VoiceSink {
  readonly #bytes = new ByteSink();
  #no = -1;
  #place = 0;

  /** Without a mention it is left out. */
  put(no: number, place: number, count: number): void {
    if (count <= 0) return;
    for (; this.#place < place; this.#place += 1) {
      this.#bytes.put(0);
      this.#no = -1;
    }
    const step = (no - this.#no) * 2;
    this.#bytes.put(count === 1 ? step : step + 1);
    if (count > 1) this.#bytes.put(count);
    this.#no = no;
  }

  take(): Voices {
    return this.#bytes.take();
  }
}

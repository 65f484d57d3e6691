/** Makes the bytes of who was heard in a year: see heard.ts for their form. Apart from it because pages only read them. */

import { ByteSink } from "@/lib/kit/byte-sink";

import { blocksIn, eachListed, partsOfName, type Block, type Heard } from "./heard";
import { pageOf, pageSize } from "./people";
import { classWidth, partsOf } from "./voices";

/** @param voices that come to it, or stand there already; as `voiceOf` names them. */
export function withHeard(heard: Uint8Array | undefined, voices: Iterable<number>): Heard {
  const blocks = new Map(Array.from(blocksIn(heard), (block) => [nameOf(block), block]));
  const parts = Array.from(voices, partsOf);
  const coming = Map.groupBy(parts, ({ no, place }) => nameOf({ pageNo: pageOf(no), place }));
  for (const [name, ofBlock] of coming) {
    const bits = bitsOf(blocks.get(name));
    for (const { no } of ofBlock) setBit(bits, no % pageSize);
    blocks.set(name, blockOf(name, bits));
  }
  const sink = new ByteSink();
  for (const [name, { isBits, bytes }] of [...blocks].toSorted(([a], [b]) => a - b)) {
    sink.put(name);
    sink.put(bytes.length * 2 + (isBits ? 1 : 0));
    sink.putAll(bytes);
  }
  return sink.take();
}

/** As `voiceOf` names them, ascending within each block. */
export function voicesHeard(heard: Uint8Array | undefined): number[] {
  return Array.from(blocksIn(heard)).flatMap((block) =>
    listOf(bitsOf(block)).map((no) => (block.pageNo * pageSize + no) * classWidth + block.place),
  );
}

function nameOf({ pageNo, place }: Pick<Block, "pageNo" | "place">): number {
  return pageNo * classWidth + place;
}

/** The numbers of a block, a bit each, a whole page of them. */
function bitsOf(block: Block | undefined): Uint8Array {
  const bits = new Uint8Array(pageSize / 8);
  if (block?.isBits) bits.set(block.bytes.subarray(0, bits.length));
  else if (block) eachListed(block.bytes, (no) => setBit(bits, no));
  return bits;
}

function setBit(bits: Uint8Array, no: number): void {
  bits[no >>> 3] = (bits[no >>> 3] ?? 0) | (1 << (no & 7));
}

function listOf(bits: Uint8Array): number[] {
  const list: number[] = [];
  for (const [place, byte] of bits.entries()) {
    for (let rest = byte; rest !== 0; rest &= rest - 1) list.push(place * 8 + 31 - Math.clz32(rest & -rest));
  }
  return list;
}

function blockOf(name: number, bits: Uint8Array): Block {
  const list = listOf(bits);
  // Whole words, up to the last in which a bit is set.
  const length = 4 * (((list.at(-1) ?? 0) >>> 5) + 1);
  const distances = new ByteSink();
  let before = 0;
  for (const no of list) {
    distances.put(no - before);
    before = no;
  }
  const isBits = length <= distances.length;
  const bytes = isBits ? bits.subarray(0, length) : distances.take();
  return { ...partsOfName(name), isBits, bytes };
}

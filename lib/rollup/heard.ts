/**
 * Who was heard in a year: each voice once, without its mentions, so that years are told apart by whole words of bits.
 * Nothing can be taken away from it: where a voice may be gone, it is made anew from the months of the year.
 *
 * As bytes, a block for each page of numbers (see people.ts) and media class in which anybody was heard: its name, its
 * length, and the numbers within the page, as bits or as the distance of each from the one before, whichever is
 * shorter. Equal voices are equal bytes.
 */

import { ByteSink, ByteSource } from "@/lib/kit/byte-stream";
import type { MediaClass } from "@/lib/model/mention";

import { pageOf, pageSize, type People } from "./people";
import { classWidth, partsOf, placesWanted } from "./voices";

export type Heard = Uint8Array<ArrayBuffer>;

interface Block {
  readonly pageNo: number;
  /** Of the media class. */
  readonly place: number;
  readonly isBits: boolean;
  readonly bytes: Uint8Array;
}

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

/** Adds the accounts that were heard to `people`, as far as they are of one of `wanted`. */
export function collectHeard(people: People, heard: Uint8Array, wanted: readonly MediaClass[]): void {
  const isWanted = placesWanted(wanted);
  for (const block of blocksIn(heard)) {
    if (!isWanted[block.place]) continue;
    if (block.isBits) people.addPage(block.pageNo, block.bytes);
    else eachListed(block.bytes, (no) => people.add(block.pageNo * pageSize + no));
  }
}

/** As `voiceOf` names them, ascending within each block. */
export function voicesHeard(heard: Uint8Array | undefined): number[] {
  return Array.from(blocksIn(heard)).flatMap((block) =>
    listOf(bitsOf(block)).map((no) => (block.pageNo * pageSize + no) * classWidth + block.place),
  );
}

function* blocksIn(heard: Uint8Array | undefined): Generator<Block> {
  if (!heard) return;
  const source = new ByteSource(heard, 0, heard.length);
  while (!source.isAtEnd) {
    const name = source.next();
    const form = source.next();
    const bytes = source.nextBytes(Math.floor(form / 2));
    yield { ...partsOfName(name), isBits: form % 2 === 1, bytes };
  }
}

function nameOf({ pageNo, place }: Pick<Block, "pageNo" | "place">): number {
  return pageNo * classWidth + place;
}

function partsOfName(name: number): Pick<Block, "pageNo" | "place"> {
  return { pageNo: Math.floor(name / classWidth), place: name % classWidth };
}

/** The numbers of a block, a bit each, a whole page of them. */
function bitsOf(block: Block | undefined): Uint8Array {
  const bits = new Uint8Array(pageSize / 8);
  if (block?.isBits) bits.set(block.bytes.subarray(0, bits.length));
  else if (block) eachListed(block.bytes, (no) => setBit(bits, no));
  return bits;
}

/** Whoever stands beyond the page was not written by `blockOf`. */
function eachListed(bytes: Uint8Array, visit: (no: number) => void): void {
  const source = new ByteSource(bytes, 0, bytes.length);
  for (let no = 0; !source.isAtEnd;) {
    no += source.next();
    if (no >= pageSize) return;
    visit(no);
  }
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

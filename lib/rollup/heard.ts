/**
 * Who was heard in a year: each voice once, without its mentions, so that years are told apart by whole words of bits.
 * Nothing can be taken away from it: where a voice may be gone, it is made anew from the months of the year.
 *
 * As bytes, a block for each page of numbers (see people.ts) and media class in which anybody was heard: its name, its
 * length, and the numbers within the page, as bits or as the distance of each from the one before, whichever is
 * shorter. Equal voices are equal bytes.
 */

import { ByteSource } from "@/lib/kit/byte-source";
import type { MediaClass } from "@/lib/model/mention";

import { pageSize, type People } from "./people";
import { classWidth, placesWanted } from "./voices";

export type Heard = Uint8Array<ArrayBuffer>;

/** Who was heard of one page of numbers, in one media class. */
export interface Block {
  readonly pageNo: number;
  /** Of the media class. */
  readonly place: number;
  readonly isBits: boolean;
  readonly bytes: Uint8Array;
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

/** In the order of their names. */
export function* blocksIn(heard: Uint8Array | undefined): Generator<Block> {
  if (!heard) return;
  const source = new ByteSource(heard, 0, heard.length);
  while (!source.isAtEnd) {
    const name = source.next();
    const form = source.next();
    const bytes = source.nextBytes(Math.floor(form / 2));
    yield { ...partsOfName(name), isBits: form % 2 === 1, bytes };
  }
}

/** What the name of a block says. */
export function partsOfName(name: number): Pick<Block, "pageNo" | "place"> {
  return { pageNo: Math.floor(name / classWidth), place: name % classWidth };
}

/** Whoever stands beyond the page was not written by `blockOf`. */
export function eachListed(bytes: Uint8Array, visit: (no: number) => void): void {
  const source = new ByteSource(bytes, 0, bytes.length);
  for (let no = 0; !source.isAtEnd;) {
    no += source.next();
    if (no >= pageSize) return;
    visit(no);
  }
}

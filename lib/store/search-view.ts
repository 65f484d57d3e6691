/**
 * What a view remembers of lists and searches between two questions: the columns, the tail, and where words
 * stand. It follows the store by reading what is new, so that a million mentions are read once.
 */

import type { BitSet } from "@/lib/search/bit-set";
import { blockOf, emptyBlock, putFacts, type Block } from "@/lib/search/columns";
import { containsSought } from "@/lib/search/find-words";
import type { Sought } from "@/lib/search/search-query";

import type { Database } from "./database";
import { findInSegments } from "./find-in-segments";
import { keyStretch, type SearchSegmentRow, type SearchStateRow, type SearchTailRow } from "./search-rows";

const views = new WeakMap<Database, SearchView>();

/** The same view for the same connection, up to date. */
export async function searchView(db: Database): Promise<SearchView> {
  const view = viewOf(db);
  await view.follow();
  return view;
}

/** Whether the columns are in memory, so that a list need not wait for them: what is new is little. */
export function areColumnsRead(db: Database): boolean {
  return viewOf(db).isRead;
}

function viewOf(db: Database): SearchView {
  const view = views.get(db) ?? new SearchView(db);
  views.set(db, view);
  return view;
}

interface Recent {
  /** The row of the tail that spoke of it last. */
  readonly id: number;
  readonly key: string;
  readonly words?: string | undefined;
}

/** So many blocks are read at once: few enough for a frame in between. */
const blocksAtOnce = 8;
/** Segments come and go every few thousand mentions: whoever misses one so often misses it for good. */
const mostTurns = 10;

export class SearchView {
  readonly #db: Database;
  #epoch = "";
  /** The last row of the tail that is in here. */
  #applied = 0;
  #blocks: (Block | undefined)[] = [];
  /** By number: what stands in the tail. */
  #recent = new Map<number, Recent>();
  #size = 0;
  #segments: { readonly version: number; readonly rows: readonly SearchSegmentRow[] } = {
    version: 0,
    rows: [],
  };
  #segmentsVersion = 0;
  #isRead = false;

  constructor(db: Database) {
    this.#db = db;
  }

  get blocks(): readonly (Block | undefined)[] {
    return this.#blocks;
  }

  get isRead(): boolean {
    return this.#isRead;
  }

  /**
   * Reads what is new. No transaction holds the pieces together (Dexie's live queries lose one too easily), so
   * what was sealed meanwhile, or read by another question at the same time, is read again.
   */
  async follow(): Promise<void> {
    for (;;) {
      const state = await this.#db.searchState.get("state");
      if (state?.epoch !== this.#epoch) this.#forget(state?.epoch ?? "");
      if (!state) {
        this.#isRead = true;
        return;
      }
      const start = this.#applied;
      const [blocks, tail] = await Promise.all([
        this.#readBlocks(state, start),
        this.#db.searchTail.where("id").above(start).toArray(),
      ]);
      const after = await this.#db.searchState.get("state");
      const isWhole = after?.sealedTo === state.sealedTo && after.epoch === this.#epoch;
      if (!isWhole || this.#applied !== start) continue;
      this.#apply(after, blocks, tail);
      return;
    }
  }

  /** The mentions in which all clauses are found, and at least one of `anyOf` where it is not empty. */
  async find(sought: Sought): Promise<BitSet> {
    for (let turn = 0; turn < mostTurns; turn += 1) {
      const hits = await findInSegments(this.#db, await this.#readSegments(), sought, this.#size);
      if (hits) {
        this.#addRecent(sought, hits);
        return hits;
      }
      await this.follow();
    }
    throw new Error("A part of the search is missing: it has to be made anew");
  }

  /** The keys of mentions; `undefined` where the number is not known any more. */
  async keysOf(numbers: readonly number[]): Promise<(string | undefined)[]> {
    const sealed = numbers.filter((no) => !this.#recent.has(no));
    const stretches = [...new Set(sealed.map((no) => Math.floor(no / keyStretch)))];
    const rows = await this.#db.searchKeys.bulkGet(stretches);
    const byStretch = new Map(rows.flatMap((row) => (row ? [[row.stretch, row.keys] as const] : [])));
    return numbers.map(
      (no) => this.#recent.get(no)?.key ?? byStretch.get(Math.floor(no / keyStretch))?.[no % keyStretch],
    );
  }

  #forget(epoch: string): void {
    this.#epoch = epoch;
    this.#isRead = false;
    this.#applied = 0;
    this.#blocks = [];
    this.#recent = new Map();
    this.#size = 0;
    this.#segments = { version: 0, rows: [] };
  }

  async #readBlocks({ blocks, sealedTo }: SearchStateRow, start: number): Promise<Map<number, Block>> {
    const read = new Map<number, Block>();
    if (start >= sealedTo) return read;
    const stale = blocks.flatMap((version, block) => (version > start ? [block] : []));
    for (let from = 0; from < stale.length; from += blocksAtOnce) {
      const rows = await this.#db.searchColumns.bulkGet(stale.slice(from, from + blocksAtOnce));
      for (const row of rows) if (row) read.set(row.block, row.columns);
    }
    return read;
  }

  #apply(state: SearchStateRow, blocks: ReadonlyMap<number, Block>, tail: readonly SearchTailRow[]): void {
    for (const [block, columns] of blocks) this.#blocks[block] = columns;
    for (const { id, changes } of tail) {
      for (const { no, key, facts, words } of changes) {
        const block = (this.#blocks[blockOf(no)] ??= emptyBlock());
        putFacts(block, no, facts);
        if (facts) this.#recent.set(no, { id, key, words: words ?? this.#recent.get(no)?.words });
        else this.#recent.delete(no);
      }
    }
    for (const [no, { id }] of this.#recent) if (id <= state.sealedTo) this.#recent.delete(no);
    this.#isRead = true;
    this.#applied = Math.max(state.sealedTo, tail.at(-1)?.id ?? 0);
    this.#size = state.nextNo;
    this.#segmentsVersion = state.nextSegment;
  }

  /** The list is read again when segments came or went. */
  async #readSegments(): Promise<readonly SearchSegmentRow[]> {
    const version = this.#segmentsVersion;
    if (this.#segments.version !== version) {
      const rows = await this.#db.searchSegments.toArray();
      this.#segments = { version, rows: rows.filter(({ making }) => making === undefined) };
    }
    return this.#segments.rows;
  }

  #addRecent(sought: Sought, hits: BitSet): void {
    for (const [no, { words }] of this.#recent) {
      if (words !== undefined && containsSought(words, sought)) hits.add(no);
    }
  }
}

/**
 * The rows of one table that a transaction works on: read in bulk, changed in memory, written back in bulk.
 * A row that says the same as before is not written.
 */

import type { Table } from "dexie";

import { isSame } from "@/lib/kit/is-same";

/** So few are asked for one by one. */
const fewKeys = 3;

export class RowSet<Row extends object> {
  readonly #table: Table<Row, string>;
  readonly #keyOf: (row: Row) => string;
  readonly #before = new Map<string, Row | undefined>();
  readonly #now = new Map<string, Row | undefined>();
  /** What was asked for and has not come yet. */
  readonly #coming = new Map<string, Promise<void>>();

  constructor(table: Table<Row, string>, keyOf: (row: Row) => string) {
    this.#table = table;
    this.#keyOf = keyOf;
  }

  /** Reads what is not in memory yet, in one go. */
  async load(keys: Iterable<string>): Promise<void> {
    await this.#readOnce(keys, (missing) => this.#read(missing));
  }

  /**
   * Reads the same, where few of the keys are expected to have a row, or where they stand beside each other: one
   * request for the stretch from the first key to the last instead of one for each.
   */
  async loadSparse(keys: Iterable<string>): Promise<void> {
    await this.#readOnce(keys, (missing) => this.#readStretch(missing.toSorted()));
  }

  /** The same for each group of keys that begin alike up to their last part (`a|b|2026-11-22`); lone ones in one go. */
  async loadBeside(keys: Iterable<string>): Promise<void> {
    const groups = Map.groupBy(new Set(keys), (key) => key.slice(0, key.lastIndexOf("|"))).values();
    const { many = [], few = [] } = Object.groupBy(groups, ({ length }) =>
      length > fewKeys ? "many" : "few",
    );
    await Promise.all([this.load(few.flat()), ...many.map((group) => this.loadSparse(group))]);
  }

  /** What is on its way is waited for and not asked for again. */
  async #readOnce(
    keys: Iterable<string>,
    read: (missing: readonly string[]) => Promise<void>,
  ): Promise<void> {
    const wanted = [...new Set(keys)].filter((key) => !this.#before.has(key));
    const missing = wanted.filter((key) => !this.#coming.has(key));
    if (missing.length > 0) {
      const reading = read(missing);
      for (const key of missing) this.#coming.set(key, reading);
    }
    await Promise.all(new Set(wanted.flatMap((key) => this.#coming.get(key) ?? [])));
  }

  async #read(keys: readonly string[]): Promise<void> {
    if (keys.length === 0) return;
    const rows = await this.#table.bulkGet([...keys]);
    for (const [place, key] of keys.entries()) this.#arrived(key, rows[place]);
  }

  /** @param keys in order. */
  async #readStretch(keys: readonly string[]): Promise<void> {
    const [first, last] = [keys.at(0), keys.at(-1)];
    if (first === undefined || last === undefined || keys.length <= fewKeys) return this.#read(keys);
    const rows = await this.#table
      .where(":id")
      .between(first, last, true, true)
      .limit(keys.length + 1)
      .toArray();
    const found = new Map(rows.map((row) => [this.#keyOf(row), row]));
    // More than were asked for are of other keys too: what they reach to is known, what is behind them is not.
    const end = rows.length > keys.length ? rows.at(-1) : undefined;
    const knownTo = end ? this.#keyOf(end) : last;
    const known = keys.filter((key) => key <= knownTo);
    for (const key of known) this.#arrived(key, found.get(key));
    return this.#read(keys.slice(known.length));
  }

  #arrived(key: string, row: Row | undefined): void {
    this.#coming.delete(key);
    // Meanwhile it may have followed from other rows that there is none.
    if (this.#before.has(key)) return;
    this.#before.set(key, row);
    this.#now.set(key, row);
  }

  /** Says that there are no such rows, where that follows from others: the store need not be asked. */
  expectNone(keys: Iterable<string>): void {
    for (const key of keys) {
      if (this.#before.has(key)) continue;
      this.#before.set(key, undefined);
      this.#now.set(key, undefined);
    }
  }

  /** As it stands now. A key must have been loaded before. */
  get(key: string): Row | undefined {
    if (!this.#before.has(key)) throw new Error(`Row ${this.#table.name} was not loaded`);
    return this.#now.get(key);
  }

  /** As it stood when the transaction began. */
  before(key: string): Row | undefined {
    return this.#before.get(key);
  }

  put(row: Row): void {
    const key = this.#keyOf(row);
    if (!this.#before.has(key)) throw new Error(`Row ${this.#table.name} was not loaded`);
    this.#now.set(key, row);
  }

  remove(key: string): void {
    this.#now.set(key, undefined);
  }

  /** The keys that were loaded, whether there is a row or not. */
  keys(): string[] {
    return [...this.#now.keys()];
  }

  isChanged(key: string): boolean {
    return !isSame(this.#before.get(key), this.#now.get(key));
  }

  /** Writes what changed. */
  async flush(): Promise<void> {
    const changed = [...this.#now].filter(([key]) => this.isChanged(key));
    const gone = changed.filter(([, row]) => row === undefined).map(([key]) => key);
    const put = changed.map(([, row]) => row).filter((row) => row !== undefined);
    // Asked for in this order and carried out in this order: a removed row makes room in a unique index.
    await Promise.all([
      gone.length > 0 ? this.#table.bulkDelete(gone) : undefined,
      put.length > 0 ? this.#table.bulkPut(put) : undefined,
    ]);
  }
}

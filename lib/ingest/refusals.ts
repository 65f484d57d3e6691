/** Counts what was refused, by reason: nothing is dropped without a trace. */
export class Refusals {
  readonly #counts: Map<string, number>;

  /** @param before what was refused earlier on. */
  constructor(before: Readonly<Record<string, number>> = {}) {
    this.#counts = new Map(Object.entries(before));
  }

  add(reason: string, count = 1): void {
    if (count > 0) this.#counts.set(reason, (this.#counts.get(reason) ?? 0) + count);
  }

  get total(): number {
    return [...this.#counts.values()].reduce((sum, count) => sum + count, 0);
  }

  toRecord(): Readonly<Record<string, number>> {
    return Object.fromEntries(this.#counts);
  }
}

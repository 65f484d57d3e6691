/** One thing has many names: which of them is the key of its row. */

import type { Work } from "./work";

const longestChain = 5;

/** Reads the names that `keys` stand for, so that `canonical` can follow them. */
export async function loadAliases(work: Work, keys: Iterable<string>): Promise<void> {
  let wanted = [...keys];
  for (let step = 0; step < longestChain && wanted.length > 0; step += 1) {
    await work.aliases.load(wanted);
    wanted = wanted.flatMap((key) => work.aliases.get(key)?.target ?? []);
  }
}

/** The key under which the row of `key` stands. Its names must have been loaded. */
export function canonical(work: Work, key: string): string {
  let current = key;
  for (let step = 0; step < longestChain; step += 1) {
    const target = work.aliases.get(current)?.target;
    if (target === undefined) return current;
    current = target;
  }
  return current;
}

/**
 * Notes that `alias` names `target`. Of two targets the one that was seen with it later is right: a handle
 * can move to another account.
 */
export function learnAlias(work: Work, alias: string, target: string, at: number): void {
  const known = work.aliases.get(alias);
  if (alias === target || (known && known.target !== target && known.at >= at)) return;
  const firstAt = known?.target === target ? Math.min(known.at, at) : at;
  work.aliases.put({ alias, target, at: firstAt });
}

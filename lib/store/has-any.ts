/** A table, or the rows of it that a question finds. */
interface Found {
  limit(most: number): { primaryKeys(): PromiseLike<readonly unknown[]> };
}

/** Whether there is any. Dexie's `count` goes through a whole index, whatever the limit; of keys it reads one. */
export async function hasAny(found: Found): Promise<boolean> {
  const keys = await found.limit(1).primaryKeys();
  return keys.length > 0;
}

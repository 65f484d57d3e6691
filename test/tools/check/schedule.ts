/** Runs parts side by side where there is room, each after those it waits for. */

export interface Scheduled {
  readonly name: string;
  readonly after?: readonly string[];
  readonly lanes: number;
}

/** @param run whether the part ended well. A part whose predecessor did not is not run, but told to `skip`. */
export async function schedule<Part extends Scheduled>(
  parts: readonly Part[],
  lanes: number,
  run: (part: Part) => Promise<boolean>,
  skip: (part: Part, because: string) => void,
): Promise<void> {
  const waiting = new Set(parts);
  const ended = new Map<string, boolean>();
  const known = new Set(parts.map(({ name }) => name));
  const running = new Set<Promise<void>>();
  let free = lanes;

  const carryOut = async (part: Part) => {
    waiting.delete(part);
    free -= part.lanes;
    ended.set(part.name, await run(part));
    free += part.lanes;
  };
  const begin = (part: Part) => {
    const work: Promise<void> = carryOut(part).finally(() => running.delete(work));
    running.add(work);
  };

  while (waiting.size > 0) {
    for (const part of waiting) {
      const before = (part.after ?? []).filter((name) => known.has(name));
      const failed = before.find((name) => ended.get(name) === false);
      if (failed !== undefined) {
        waiting.delete(part);
        ended.set(part.name, false);
        skip(part, failed);
      } else if (before.every((name) => ended.get(name)) && part.lanes <= free) begin(part);
    }
    if (running.size > 0) await Promise.race(running);
  }
  await Promise.all(running);
}

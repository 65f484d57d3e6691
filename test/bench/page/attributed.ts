/** Whose the time of a CPU profile was: a sample is ours when a file of ours is anywhere on its stack. */

export interface Profiled {
  /** Milliseconds by file of ours, what its functions call in the browser included. */
  readonly files: Readonly<Record<string, number>>;
  /** Milliseconds of each stretch without a pause in which our files ran. */
  readonly stretches: readonly number[];
}

interface Profile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly url: string };
    readonly children?: readonly number[];
  }[];
  readonly samples?: readonly number[];
  /** Microseconds since the sample before. */
  readonly timeDeltas?: readonly number[];
}

/** @param origin what the addresses of our files begin with. */
export function attributed(profile: Profile, origin: string): Profiled {
  const owners = ownersOf(profile, origin);
  const files: Record<string, number> = {};
  const stretches: number[] = [];
  let stretch = 0;
  for (const [index, id] of (profile.samples ?? []).entries()) {
    const ms = (profile.timeDeltas?.[index + 1] ?? 0) / 1000;
    const file = owners.get(id);
    if (file !== undefined) {
      files[file] = (files[file] ?? 0) + ms;
      stretch += ms;
    } else if (stretch > 0) {
      stretches.push(stretch);
      stretch = 0;
    }
  }
  return { files, stretches };
}

/** For each node the file of ours that is nearest to it on its stack. Parents stand before their children. */
function ownersOf({ nodes }: Profile, origin: string): ReadonlyMap<number, string> {
  const owners = new Map<number, string>();
  for (const { id, callFrame, children = [] } of nodes) {
    if (callFrame.url.startsWith(origin)) owners.set(id, callFrame.url.slice(origin.length));
    const owner = owners.get(id);
    if (owner !== undefined) for (const child of children) owners.set(child, owner);
  }
  return owners;
}

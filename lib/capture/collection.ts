/** What is on its way into the next batches: the newest form of each post, shares, and tallies by place. */

import { toWire } from "@/lib/kit/wire";
import type { CapturedPost, CapturedShare, Exposed, Tally } from "@/lib/model/batch";

import type { Haul } from "./haul";
import { addTallies, emptyTally, placeKey } from "./tally";

/** The contents of one batch, ready to be sent. */
interface Load extends Haul {
  /** Length as JSON, in UTF-16 units. */
  readonly size: number;
}

export interface Collection {
  addPost(post: CapturedPost): void;
  addShare(share: CapturedShare): void;
  addTally(tally: Tally): void;
  addExposed(exposed: Exposed): void;
  /** Mentions that were lost on the way: said in the next tally. */
  addGivenUp(mentions: number): void;
  readonly posts: number;
  readonly shares: number;
  readonly size: number;
  readonly isEmpty: boolean;
  /** Empties it into loads of at most `mostPosts` posts. */
  seal(mostPosts: number): Load[];
}

export function createCollection(): Collection {
  let posts = new Map<string, { readonly value: CapturedPost; readonly size: number }>();
  let shares: CapturedShare[] = [];
  let tallies = new Map<string, Tally>();
  let exposed = new Map<string, Exposed>();
  let size = 0;
  let givenUp = 0;

  function talliesWithLosses(): Tally[] {
    const [first = emptyTally({ kind: "other" }), ...others] = tallies.values();
    if (tallies.size === 0 && givenUp === 0) return [];
    return [{ ...first, givenUp: first.givenUp + givenUp }, ...others];
  }

  return {
    addPost: (post) => {
      const encoded = toWire(post);
      const { postId } = post.post;
      size += encoded.size - (posts.get(postId)?.size ?? 0);
      posts.set(postId, encoded);
    },
    addShare: (share) => {
      const encoded = toWire(share);
      size += encoded.size;
      shares.push(encoded.value);
    },
    addTally: (tally) => {
      const key = placeKey(tally.place);
      const before = tallies.get(key);
      tallies.set(key, toWire(before ? addTallies(before, tally) : tally).value);
    },
    addExposed: ({ place, day, hashes }) => {
      const key = `${day} ${placeKey(place)}`;
      const before = exposed.get(key)?.hashes ?? [];
      exposed.set(key, toWire({ place, day, hashes: [...before, ...hashes] }).value);
    },
    addGivenUp: (mentions) => {
      givenUp += mentions;
    },
    get posts() {
      return posts.size;
    },
    get shares() {
      return shares.length;
    },
    get size() {
      return size;
    },
    get isEmpty() {
      return posts.size + shares.length + tallies.size + exposed.size + givenUp === 0;
    },
    seal: (mostPosts) => {
      const all = [...posts.values()];
      const loads: Load[] = [];
      let rest: Omit<Load, "posts" | "size"> = { shares, tallies: talliesWithLosses() };
      if (exposed.size > 0) rest = { ...rest, exposed: [...exposed.values()] };
      do {
        const part = all.splice(0, mostPosts);
        const load = { ...rest, posts: part.map(({ value }) => value) };
        loads.push({ ...load, size: part.reduce((sum, encoded) => sum + encoded.size, 0) });
        rest = { shares: [], tallies: [] };
      } while (all.length > 0);
      posts = new Map();
      shares = [];
      tallies = new Map();
      exposed = new Map();
      size = 0;
      givenUp = 0;
      return loads;
    },
  };
}

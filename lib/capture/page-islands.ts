/** Reads the answers that a page carries in itself, as the page brings them, until it is there. */

import type { Place } from "@/lib/model/place";
import type { Dropped } from "@/lib/model/reading";
import type { Figures } from "@/lib/platforms/figures";
import type { IslandSource, PartReading } from "@/lib/platforms/islands";

export interface PageIslands {
  /** Takes the text of one more script. */
  take(script: string): TakenScript;
  /** The page is there: what was read of it is let go. */
  close(): void;
}

export interface TakenScript {
  /** What it gave, with what was new of it. */
  readonly readings: readonly CountedReading[];
  readonly passed: number;
  readonly unreadable: number;
}

export interface CountedReading {
  readonly reading: PartReading;
  /** Counted once, however often a post is given: slots = posts + dropped. */
  readonly counted: { readonly slots: number; readonly posts: number; readonly dropped: Dropped };
}

export interface PageIslandsOptions {
  readonly islands: IslandSource | undefined;
  readonly mayMatter: (text: string) => boolean;
  readonly figures: Figures;
  readonly placeNow: () => Place;
}

export function createPageIslands(options: PageIslandsOptions): PageIslands {
  const { islands, mayMatter, figures, placeNow } = options;
  let reader: ReturnType<IslandSource["createReader"]> | undefined;
  return {
    take: (script) => {
      reader ??= islands?.createReader({ mayMatter, figures });
      const { readings = [], passed = 0, unreadable = 0 } = reader?.take(script) ?? {};
      const here = placeNow();
      return { passed, unreadable, readings: readings.map((reading) => counted(placed(reading, here))) };
    },
    close: () => {
      reader = undefined;
    },
  };
}

/** Without its request an answer knows less of its place than the page's address does. */
function placed(reading: PartReading, here: Place): PartReading {
  const { kind } = reading.place;
  return kind === "other" || kind === here.kind ? { ...reading, place: here } : reading;
}

function counted(reading: PartReading): CountedReading {
  const { posts, nested, dropped, slots, again } = reading;
  const fresh = Math.max(0, posts.length - nested - again);
  const lost = Object.values(dropped).reduce((sum, times) => sum + times, 0);
  return { reading, counted: { slots: Math.min(slots, fresh + lost), posts: fresh, dropped } };
}

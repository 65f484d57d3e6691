/**
 * Joins segments of a search into larger ones, a stretch of words at a time, and leaves out what is gone. Inside
 * the transaction of whoever calls.
 */

import { Dexie } from "dexie";

import { mergeStretch, type Stretch } from "@/lib/search/merge-postings";
import { toBuckets, type BucketPair, type Posting } from "@/lib/search/postings";
import type { Database } from "@/lib/store/database";
import type { SearchSegmentRow, SearchStateRow } from "@/lib/store/search-rows";

/** So many segments of one level become one of the next. */
const fanOut = 8;
/** Buckets of each segment that one step of joining reads. */
const stretchBuckets = 24;
/** A segment is written anew when one in so many of its mentions is gone. */
const deadShare = 8;

/** @returns whether there is anything to join. */
export async function startJoining(
  db: Database,
  state: SearchStateRow,
  segments: readonly SearchSegmentRow[],
  isThorough: boolean,
): Promise<boolean> {
  const sources = dueSources(segments, isThorough);
  if (!sources) return false;
  const levels = sources.map(({ level }) => level);
  await db.searchSegments.put({
    id: state.nextSegment,
    level: sources.length > 1 ? Math.max(...levels) + 1 : Math.max(...levels),
    firsts: [],
    from: Math.min(...sources.map(({ from }) => from)),
    to: Math.max(...sources.map(({ to }) => to)),
    dead: [],
    making: { from: sources.map(({ id }) => id), doneTo: "" },
  });
  await db.searchState.put({ ...state, nextSegment: state.nextSegment + 1 });
  return true;
}

/** What is to be joined, in order of the numbers; one alone = it is written anew without what is gone. */
function dueSources(
  segments: readonly SearchSegmentRow[],
  isThorough: boolean,
): readonly SearchSegmentRow[] | undefined {
  const isWorn = ({ dead, from, to }: SearchSegmentRow): boolean =>
    isThorough ? dead.length > 0 : dead.length * deadShare > to - from + 1;
  const worn = segments.find(isWorn);
  if (worn) return [worn];
  const byLevel = Map.groupBy(segments, ({ level }) => level);
  const due = [...byLevel.values()].find((level) => level.length >= fanOut);
  return due?.toSorted((a, b) => a.from - b.from).slice(0, fanOut);
}

/** The next stretch of the segment that is being made. */
export async function joinStep(
  db: Database,
  state: SearchStateRow,
  target: SearchSegmentRow,
  segments: readonly SearchSegmentRow[],
): Promise<true> {
  const making = target.making ?? { from: [], doneTo: "" };
  const sources = segments.filter(({ id }) => making.from.includes(id)).toSorted((a, b) => a.from - b.from);
  const stretches = await Promise.all(sources.map((source) => stretchAfter(db, source, making.doneTo)));
  const { postings, doneTo } = mergeStretch(stretches, making.doneTo);
  const firsts = [...target.firsts, ...(await putBuckets(db, target.id, target.firsts.length, postings))];
  if (doneTo !== undefined) {
    await db.searchSegments.put({ ...target, firsts, making: { ...making, doneTo } });
    return true;
  }
  // What died while this was made is dead in it too: the parts that were done before still name it.
  const dead = target.dead;
  const { making: _, ...whole } = target;
  await db.searchSegments.put({ ...whole, firsts, dead });
  await db.searchSegments.bulkDelete([...making.from]);
  for (const segment of making.from) {
    const range = [
      [segment, Dexie.minKey],
      [segment, Dexie.maxKey],
    ] as const;
    await db.searchWords
      .where("[segment+bucket]")
      .between(...range)
      .delete();
    await db.searchPlaces
      .where("[segment+bucket]")
      .between(...range)
      .delete();
  }
  await db.searchState.put({ ...state, nextSegment: state.nextSegment + 1 });
  return true;
}

/** The buckets of `source` from the one in which `after` would stand. */
async function stretchAfter(db: Database, source: SearchSegmentRow, after: string): Promise<Stretch> {
  const next = source.firsts.findIndex((first) => first > after);
  const from = Math.max((next < 0 ? source.firsts.length : next) - 1, 0);
  const numbers = source.firsts.slice(from, from + stretchBuckets).map((_, place) => from + place);
  const keys = numbers.map((bucket): [number, number] => [source.id, bucket]);
  const [words, places] = await Promise.all([db.searchWords.bulkGet(keys), db.searchPlaces.bulkGet(keys)]);
  const buckets = words.flatMap((row, place): BucketPair[] => {
    const other = places[place];
    return row && other ? [{ numbers: row, places: other }] : [];
  });
  return { buckets, dead: new Set(source.dead), isLast: from + stretchBuckets >= source.firsts.length };
}

/** @returns the first word of each bucket. */
export async function putBuckets(
  db: Database,
  segment: number,
  from: number,
  postings: readonly Posting[],
): Promise<string[]> {
  const pairs = toBuckets(postings);
  await Promise.all([
    db.searchWords.bulkPut(pairs.map((pair, place) => ({ segment, bucket: from + place, ...pair.numbers }))),
    db.searchPlaces.bulkPut(pairs.map((pair, place) => ({ segment, bucket: from + place, ...pair.places }))),
  ]);
  return pairs.map(({ numbers }) => numbers.words[0] ?? "");
}

/** Mentions in the order of an index, each subject in a lane of its own: what stands in which order, and how far it was read. */

import type { MentionFilter, MentionOrder } from "@/lib/model/mention-list";
import { toSeconds } from "@/lib/search/facts";
import type { Position, Selection } from "@/lib/search/select";
import type { Database } from "@/lib/store/database";
import type { MentionRow } from "@/lib/store/mention-row";

export interface Direction {
  readonly index: "[subjectId+at]" | "[subjectId+waiting]";
  /** Whether the greatest key comes first. */
  readonly isFalling: boolean;
  /** Keys that are read, behind the subject; both included. */
  readonly from: number;
  readonly to: number;
  /** What lists sort by: it falls from row to row. */
  readonly valueOf: (row: MentionRow) => number;
}

export interface Lane {
  readonly subjectId: string;
  /** How many rows are wanted. */
  readonly limit: number;
  /** Absent = not read yet. */
  readonly read?: { readonly rows: readonly MentionRow[]; readonly isAll: boolean; readonly last: number };
}

/** @returns `undefined` where no index has the order, or not all that is asked for. */
export function directionOf(
  order: MentionOrder,
  filter: MentionFilter,
  { by, from, to }: Pick<Selection, "by" | "from" | "to">,
  after: Position | undefined,
): Direction | undefined {
  const isPosted = by === "at";
  // Times stand in the index in milliseconds, and what is outside of what columns hold stands at their edge.
  const [begin, end] = [isPosted && from > 0 ? from * 1000 : -Infinity, isPosted ? to * 1000 : Infinity];
  if (order === "newest") {
    return byTime({ isFalling: true, from: begin, to: Math.min(end, endOf(after?.at)) });
  }
  if (order === "oldest") {
    return byTime({ isFalling: false, from: Math.max(begin, after ? after.at * 1000 : begin), to: end });
  }
  if (order !== "need" || !isQueue(filter)) return undefined;
  return {
    index: "[subjectId+waiting]",
    isFalling: true,
    from: -Infinity,
    to: after?.value ?? Infinity,
    valueOf: needOf,
  };
}

function needOf({ waiting = -Infinity }: MentionRow): number {
  return waiting;
}

function byTime(range: Pick<Direction, "isFalling" | "from" | "to">): Direction {
  const sign = range.isFalling ? 1 : -1;
  return { ...range, index: "[subjectId+at]", valueOf: ({ at }) => sign * toSeconds(at) };
}

const lastSecond = toSeconds(Infinity);

/** In milliseconds. */
function endOf(second = lastSecond): number {
  return second >= lastSecond ? Infinity : (second + 1) * 1000;
}

/** What waits and is not kept aside stands in the index of the queue, and nothing else does. */
function isQueue({ statuses = [], aside }: MentionFilter): boolean {
  return statuses.length === 1 && statuses[0] === "waiting" && aside !== "only";
}

/** Reads the lanes that were not read yet. */
export async function readLanes(
  db: Database,
  direction: Direction,
  lanes: readonly Lane[],
): Promise<readonly Lane[]> {
  return Promise.all(lanes.map(async (lane) => (lane.read ? lane : readLane(db, direction, lane))));
}

async function readLane(
  db: Database,
  { index, isFalling, from, to, valueOf }: Direction,
  { subjectId, limit }: Lane,
): Promise<Lane> {
  const all = db.mentions.where(index).between([subjectId, from], [subjectId, to], true, true);
  const rows = await (isFalling ? all.reverse() : all).limit(limit).toArray();
  const last = rows.at(-1);
  const read = { rows, isAll: rows.length < limit, last: last ? valueOf(last) : -Infinity };
  return { subjectId, limit, read };
}

/** What is greater was met in every lane; -Infinity = all of them were read to their end. */
export function horizonOf(lanes: readonly Lane[]): number {
  return Math.max(-Infinity, ...lanes.flatMap(({ read }) => (read && !read.isAll ? [read.last] : [])));
}

/** Those that hold up the others are to be read further. */
export function widened(lanes: readonly Lane[], horizon: number): readonly Lane[] {
  return lanes.map((lane) => {
    const { subjectId, limit, read } = lane;
    return read?.isAll === false && read.last === horizon ? { subjectId, limit: limit * 4 } : lane;
  });
}

/** Mentions as the rows of a table, for every format that has rows. */

import type { MentionRecord } from "@/lib/model/mention-record";

import type { ChosenColumn } from "./column-set";
import { columnOf, type Cell } from "./columns";

export type Records = AsyncIterable<MentionRecord> | Iterable<MentionRecord>;

/** @param text makes a text fit for the format. */
export function rowOf(
  record: MentionRecord,
  chosen: readonly ChosenColumn[],
  text: (text: string) => string,
): Cell[] {
  return chosen.map(({ id }) => {
    const cell = columnOf(id).cell(record);
    return typeof cell === "string" ? text(cell) : cell;
  });
}

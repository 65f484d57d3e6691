/** A column set while it is put together. Pure: each step makes a new one. */

import type { ChosenColumn } from "@/lib/export/column-set";
import type { ColumnId } from "@/lib/export/columns";
import { columnSetLimits } from "@/lib/model/column-set";

export interface SetDraft {
  /** Absent = it is a new one. */
  readonly id?: string | undefined;
  readonly name: string;
  readonly columns: readonly ChosenColumn[];
}

/** Places outside of the list mean its ends. */
export function moved(columns: readonly ChosenColumn[], from: number, to: number): readonly ChosenColumn[] {
  const column = columns[from];
  if (!column) return columns;
  const rest = columns.toSpliced(from, 1);
  return rest.toSpliced(Math.min(Math.max(to, 0), rest.length), 0, column);
}

export function renamed(
  columns: readonly ChosenColumn[],
  id: ColumnId,
  header: string,
): readonly ChosenColumn[] {
  return columns.map((column) => (column.id === id ? { ...column, header } : column));
}

export function without(columns: readonly ChosenColumn[], id: ColumnId): readonly ChosenColumn[] {
  return columns.filter((column) => column.id !== id);
}

/** At the end; once. */
export function withColumn(
  columns: readonly ChosenColumn[],
  { id, header }: ChosenColumn,
): readonly ChosenColumn[] {
  return columns.some((column) => column.id === id) ? columns : [...columns, { id, header }];
}

export type SetProblem = "noName" | "noColumns" | "noHeader" | "sameHeader";

/** What keeps a set from being saved: a table has its headers once, or what imports it mixes them up. */
export function problemOf({ name, columns }: SetDraft): SetProblem | undefined {
  if (name.trim() === "") return "noName";
  if (columns.length === 0) return "noColumns";
  const headers = columns.map(({ header }) => header.trim().toLowerCase());
  if (headers.includes("")) return "noHeader";
  return new Set(headers).size < headers.length ? "sameHeader" : undefined;
}

/** Fit to be kept. */
export function cleaned({ id, name, columns }: SetDraft): SetDraft {
  return {
    id,
    name: name.trim().slice(0, columnSetLimits.name),
    columns: columns.map(({ id: column, header }) => ({
      id: column,
      header: header.trim().slice(0, columnSetLimits.header),
    })),
  };
}

import { exactSetId, type ColumnSet } from "@/lib/export/column-set";
import type { ExportFormat } from "@/lib/model/export-choice";

/** Formats that have columns. */
export const tables: ReadonlySet<ExportFormat> = new Set<ExportFormat>(["csv", "xlsx", "markdown"]);

/** Under which name it is noted what such a file held: a CSV and a workbook of the same columns are one. */
export function notedSet(format: ExportFormat, set: ColumnSet): string {
  return tables.has(format) ? set.id : exactSetId;
}

import type { FilesWords } from "@/components/i18n/files/en";
import { columns, type ColumnId } from "@/lib/export/columns";
import { coverageFields, type CoverageField } from "@/lib/model/clip";

/** What a column is called in the interface. A field of the user's own goes by the name they gave it. */
export function columnName(id: ColumnId, { columnNames, fieldNames }: FilesWords): string {
  if (isOurs(id)) return columnNames[id];
  const name = id.slice("field:".length);
  return isCoverage(name) ? fieldNames[name] : `\u2068${name}\u2069`;
}

function isOurs(id: string): id is keyof typeof columns {
  return Object.hasOwn(columns, id);
}

function isCoverage(name: string): name is CoverageField {
  return coverageFields.some((field) => field === name);
}

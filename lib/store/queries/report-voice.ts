/** The subject and what it competes with, each by its earned mentions. Topics name nobody. */

import type { DayRange } from "@/lib/kit/time";
import { plainIn, sumIn, totalsOf } from "@/lib/rollup/totals";
import type { Database } from "@/lib/store/database";
import type { SubjectRow } from "@/lib/store/subject-row";

import type { VoiceLine } from "./report-figures";
import { rowsOfAll } from "./rows-between";
import { subjectsOf } from "./subjects";

/** The subject itself first. */
export async function voicesOf(
  db: Database,
  subject: SubjectRow,
  by: "seen" | "posted",
  range: DayRange,
): Promise<VoiceLine[]> {
  const all = await subjectsOf(db, subject.clientId);
  const compared = [subject, ...all.filter(({ id, kind }) => id !== subject.id && kind !== "topic")];
  const found = await rowsOfAll(
    db,
    compared.map(({ id }) => ({ subjectId: id, by, range, isOpen: true })),
  );
  return compared.map(({ id, name, kind }, place) => {
    const cells = (found[place] ?? []).map((row) => row.cells);
    const totals = totalsOf(cells, ["earned"]);
    return {
      subjectId: id,
      name,
      kind,
      named: plainIn(totals, "named"),
      namedInFeed: plainIn(totals, "namedInFeed"),
      namedInSearch: plainIn(totals, "namedInSearch"),
      engagement: sumIn(totals, "engagement"),
    };
  });
}

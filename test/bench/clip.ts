/** What a clip of a page says about it, beside what the library says alone; how long it is waited for; what marks cost. */

import { agrees, fields, readAgreements } from "./clip/agreement";
import { speedRows } from "./clip/clip-speed";
import { markRows } from "./clip/mark-rows";
import { row, type Bench, type BenchRow } from "./support/bench";

export const bench: Bench = {
  name: "clip",
  question:
    "On how many recorded pages is a field what is expected (baseline: the library alone)? How long does a clip take over the large store (baseline: the small one)? What do marks cost a page?",
  run: async ({ smoke }) => [...agreementRows(), ...(await speedRows(smoke)), ...(await markRows(smoke))],
};

function agreementRows(): BenchRow[] {
  const pages = readAgreements();
  if (pages.length === 0) return [row("recordings are absent: no fields compared", "pages", 0)];
  return fields.map((field) => {
    const expected = pages.filter((page) => page.expected[field] !== undefined);
    const count = (who: "ours" | "library") =>
      expected.filter((page) => agrees(page[who][field], page.expected[field])).length;
    return row(`${field}, of ${expected.length}`, "pages", count("ours"), count("library"));
  });
}

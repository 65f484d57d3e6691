/** What a clip of a page says about it, beside what the library says alone. */

import { agrees, fields, readAgreements } from "./clip/agreement";
import { row, type Bench } from "./support/bench";

export const bench: Bench = {
  name: "clip",
  question: "On how many recorded pages is a field what is expected? Baseline: the library alone.",
  run: async () => {
    const pages = readAgreements();
    if (pages.length === 0)
      return [{ what: "recordings are absent: nothing measured", value: 0, unit: "pages" }];
    return fields.map((field) => {
      const expected = pages.filter((page) => page.expected[field] !== undefined);
      const count = (who: "ours" | "library") =>
        expected.filter((page) => agrees(page[who][field], page.expected[field])).length;
      return row(`${field}, of ${expected.length}`, "pages", count("ours"), count("library"));
    });
  },
};

/** Words of every chart. */

import { quoted } from "@/components/i18n/quoted";

export const charts = {
  gap: "nothing was checked",
  none: "unknown",
  unknown: "Unknown: nothing was checked on this day",
  when: "Day",
  plot: (title: string) => `${title}. Arrow keys read out one day after the other.`,
  hint: "Point at a day, or use the arrow keys.",
  asTable: "Table",
  asChart: "Chart",
  copyPng: (title: string) => `Copy ${quoted(title)} as a picture (PNG)`,
  copySvg: (title: string) => `Copy ${quoted(title)} as SVG`,
  csv: (title: string) => `Download the values of ${quoted(title)} (CSV)`,
  copied: "Copied.",
  failed: "This browser did not allow the copy. The table and the file still work.",
  mark: { spike: "More than usual: ", change: "The definition changed: " },
};

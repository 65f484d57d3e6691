/** The dashboard in English: one section a file, so that views can be written side by side. */

import type { accuracy } from "./en/accuracy";
import type { brands } from "./en/brands";
import { charts } from "./en/charts";
import type { clip } from "./en/clip";
import { demo } from "./en/demo";
import { inbox } from "./en/inbox";
import type { overview } from "./en/overview";
import type { people } from "./en/people";
import { report } from "./en/report";
import type { rounds } from "./en/rounds";
import type { settings } from "./en/settings";
import { shell } from "./en/shell";
import type { store } from "./en/store";
import { terms } from "./en/terms";

export const dashboardEnglish = {
  shell,
  terms,
  inbox,
  charts,
  report,
  demo,
};

/** Words of views that are seldom opened first: in English they come with the view (`use-brands-words.ts` …). */
interface WordsOfViews {
  readonly clip: typeof clip;
  readonly overview: typeof overview;
  readonly people: typeof people;
  readonly brands: typeof brands;
  readonly store: typeof store;
  readonly accuracy: typeof accuracy;
  readonly settings: typeof settings;
  readonly rounds: typeof rounds;
}

/** The shape of every language. */
export type WholeDashboardWords = typeof dashboardEnglish & WordsOfViews;

export type DashboardWords = typeof dashboardEnglish & Partial<WordsOfViews>;

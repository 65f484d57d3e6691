/** The dashboard in English: one section a file, so that views can be written side by side. */

import { accuracy } from "./en/accuracy";
import { brands } from "./en/brands";
import { charts } from "./en/charts";
import { clip } from "./en/clip";
import { demo } from "./en/demo";
import { inbox } from "./en/inbox";
import { overview } from "./en/overview";
import { people } from "./en/people";
import { report } from "./en/report";
import { rounds } from "./en/rounds";
import { settings } from "./en/settings";
import { shell } from "./en/shell";
import { store } from "./en/store";
import { terms } from "./en/terms";

export const dashboardEnglish = {
  shell,
  terms,
  inbox,
  people,
  rounds,
  charts,
  overview,
  report,
  clip,
  brands,
  demo,
  store,
  settings,
  accuracy,
};

/** The shape of every language. */
export type DashboardWords = typeof dashboardEnglish;

/** The dashboard in Spanish, loaded when it is spoken. */

import type { WholeDashboardWords } from "./en";
import { accuracy } from "./es/accuracy";
import { brands } from "./es/brands";
import { charts } from "./es/charts";
import { clip } from "./es/clip";
import { demo } from "./es/demo";
import { inbox } from "./es/inbox";
import { overview } from "./es/overview";
import { people } from "./es/people";
import { report } from "./es/report";
import { rounds } from "./es/rounds";
import { settings } from "./es/settings";
import { shell } from "./es/shell";
import { store } from "./es/store";
import { terms } from "./es/terms";

export const dashboardSpanish: WholeDashboardWords = {
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

/** All that the dashboard says in English, also the words that its views bring along by themselves. */

import { dashboardEnglish as atOnce, type WholeDashboardWords } from "@/components/i18n/dashboard/en";
import { accuracy } from "@/components/i18n/dashboard/en/accuracy";
import { brands } from "@/components/i18n/dashboard/en/brands";
import { clip } from "@/components/i18n/dashboard/en/clip";
import { overview } from "@/components/i18n/dashboard/en/overview";
import { people } from "@/components/i18n/dashboard/en/people";
import { rounds } from "@/components/i18n/dashboard/en/rounds";
import { settings } from "@/components/i18n/dashboard/en/settings";
import { store } from "@/components/i18n/dashboard/en/store";

export const dashboardEnglish: WholeDashboardWords = {
  ...atOnce,
  accuracy,
  brands,
  clip,
  overview,
  people,
  rounds,
  settings,
  store,
};

import { section } from "@/components/i18n/section";

import { DashboardWordsContext } from "./use-dashboard-words";

export const dashboardSection = section(DashboardWordsContext, {
  es: async () => (await import("./es")).dashboardSpanish,
});

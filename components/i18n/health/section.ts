import { section } from "@/components/i18n/section";

import { HealthWordsContext } from "./use-health-words";

export const healthSection = section(HealthWordsContext, {
  es: async () => (await import("./es")).healthSpanish,
});

import { section } from "@/components/i18n/section";

import { SetupWordsContext } from "./use-setup-i18n";

export const setupSection = section(SetupWordsContext, {
  es: async () => (await import("./es")).setupSpanish,
});

import { section } from "@/components/i18n/section";

import { FilesWordsContext } from "./use-files-words";

export const filesSection = section(FilesWordsContext, {
  es: async () => (await import("./es")).filesSpanish,
});

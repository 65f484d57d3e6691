/** The export with its words: both come with the first one, because a dashboard is opened a hundred times as often. */

import type { ComponentChildren } from "preact";

import { filesSection } from "@/components/i18n/files/section";

import { ExportDialog, type ExportDialogProps } from "./export-dialog";

/** @param locale of the view that asks. */
export function exportView(props: ExportDialogProps, locale: string): Promise<ComponentChildren> {
  const [language = "en"] = locale.toLowerCase().split("-");
  return filesSection.around(language, <ExportDialog {...props} />);
}

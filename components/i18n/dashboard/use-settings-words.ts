import { settings } from "./en/settings";
import { useDashboardWords } from "./use-dashboard-words";

/** English comes with the views that use it, any other language with the whole dashboard. */
export function useSettingsWords(): typeof settings {
  return useDashboardWords().settings ?? settings;
}

import { accuracy } from "./en/accuracy";
import { useDashboardWords } from "./use-dashboard-words";

/** English comes with the views that use it, any other language with the whole dashboard. */
export function useAccuracyWords(): typeof accuracy {
  return useDashboardWords().accuracy ?? accuracy;
}

import { clip } from "./en/clip";
import { useDashboardWords } from "./use-dashboard-words";

/** English comes with the views that use it, any other language with the whole dashboard. */
export function useClipWords(): typeof clip {
  return useDashboardWords().clip ?? clip;
}

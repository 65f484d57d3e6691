import { overview } from "./en/overview";
import { useDashboardWords } from "./use-dashboard-words";

/** English comes with the views that use it, any other language with the whole dashboard. */
export function useOverviewWords(): typeof overview {
  return useDashboardWords().overview ?? overview;
}

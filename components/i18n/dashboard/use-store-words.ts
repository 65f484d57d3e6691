import { store } from "./en/store";
import { useDashboardWords } from "./use-dashboard-words";

/** English comes with the views that use it, any other language with the whole dashboard. */
export function useStoreWords(): typeof store {
  return useDashboardWords().store ?? store;
}

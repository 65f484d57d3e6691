import { rounds } from "./en/rounds";
import { useDashboardWords } from "./use-dashboard-words";

/** English comes with the views that use it, any other language with the whole dashboard. */
export function useRoundsWords(): typeof rounds {
  return useDashboardWords().rounds ?? rounds;
}

import { people } from "./en/people";
import { useDashboardWords } from "./use-dashboard-words";

/** English comes with the views that use it, any other language with the whole dashboard. */
export function usePeopleWords(): typeof people {
  return useDashboardWords().people ?? people;
}

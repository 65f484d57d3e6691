import { brands } from "./en/brands";
import { useDashboardWords } from "./use-dashboard-words";

/** English comes with the views that use it, any other language with the whole dashboard. */
export function useBrandsWords(): typeof brands {
  return useDashboardWords().brands ?? brands;
}

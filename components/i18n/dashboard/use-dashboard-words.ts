/** The words of the dashboard's views, in the language they are shown in. Apart from the popup's, which loads none of them. */

import { createContext } from "preact";
import { useContext } from "preact/hooks";

import { dashboardEnglish, type DashboardWords } from "./en";

export const DashboardWordsContext = createContext<DashboardWords>(dashboardEnglish);

export function useDashboardWords(): DashboardWords {
  return useContext(DashboardWordsContext);
}

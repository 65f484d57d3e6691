/** The words of the health table, in the language they are shown in: the popup says one line of it, and does without. */

import { createContext } from "preact";
import { useContext } from "preact/hooks";

import { healthEnglish, type HealthWords } from "./en";

export const HealthWordsContext = createContext<HealthWords>(healthEnglish);

export function useHealthWords(): HealthWords {
  return useContext(HealthWordsContext);
}

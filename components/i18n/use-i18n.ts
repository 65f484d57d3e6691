/** The language that the views around a component are shown in. */

import { createContext } from "preact";
import { useContext } from "preact/hooks";

import { english, type I18n } from "./languages";

export const I18nContext = createContext<I18n>(english);

export function useI18n(): I18n {
  return useContext(I18nContext);
}

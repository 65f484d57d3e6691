/** The language and all the words of a view that sets something up: those of every view, and its own. */

import { createContext } from "preact";
import { useContext } from "preact/hooks";

import type { Words } from "@/components/i18n/en";
import type { I18n } from "@/components/i18n/languages";
import { useI18n } from "@/components/i18n/use-i18n";

import { setupEnglish, type SetupWords } from "./en";

export const SetupWordsContext = createContext<SetupWords>(setupEnglish);

export function useSetupI18n(): I18n & { readonly words: Words & SetupWords } {
  const i18n = useI18n();
  const { setup, options } = useContext(SetupWordsContext);
  return { ...i18n, words: { ...i18n.words, setup, options } };
}

/** The words of exports, in the language they are shown in. Loaded with the first export. */

import { createContext } from "preact";
import { useContext } from "preact/hooks";

import { filesEnglish, type FilesWords } from "./en";

export const FilesWordsContext = createContext<FilesWords>(filesEnglish);

export function useFilesWords(): FilesWords {
  return useContext(FilesWordsContext);
}

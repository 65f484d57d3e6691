import { en, type MarkWords } from "./en";
import { es } from "./es";

/** @param wanted BCP 47 tags, the most wanted first. */
export function chooseWords(wanted: readonly string[]): MarkWords {
  for (const tag of wanted) {
    const [language = ""] = tag.toLowerCase().split("-");
    if (language === "es") return es;
    if (language === "en") return en;
  }
  return en;
}

import { expect, test } from "vitest";

import { languageHint } from "@/lib/language/language-hint";

test.each([
  ["en", "en"],
  ["pt-BR", "pt"],
  ["zh_Hant", "zh"],
  ["IN", "id"],
  ["iw", "he"],
  ["fil", "fil"],
  ["und", undefined],
  ["zxx", undefined],
  ["art", undefined],
  ["qme", undefined],
  ["qst", undefined],
  ["", undefined],
  ["english", undefined],
  ["constructor", undefined],
  [undefined, undefined],
])("the tag %s names %s", (tag, language) => {
  expect(languageHint(tag)).toBe(language);
});

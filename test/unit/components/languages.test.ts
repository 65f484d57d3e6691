import { expect, test } from "vitest";

import { en } from "@/components/i18n/en";
import { chooseLanguage } from "@/components/i18n/languages";
import { pseudoWords } from "@/components/i18n/pseudo";

test.each([
  { wanted: ["en-GB", "de"], locale: "en-GB", why: "the region is kept for dates and numbers" },
  { wanted: ["tlh", "en-US"], locale: "en-US", why: "the first one we speak wins" },
  { wanted: ["constructor"], locale: "en", why: "no property of an object is a language" },
  { wanted: [], locale: "en", why: "English where nothing is wanted" },
])("$why", async ({ wanted, locale }) => {
  expect(await chooseLanguage(wanted)).toMatchObject({ locale, direction: "ltr", words: en });
});

test("plurals and numbers are the language's own", () => {
  expect(en.popup.days(1)).toBe("1 day");
  expect(en.popup.days(7)).toBe("7 days");
  expect(en.popup.page(1_200, 1)).toBe("This page: 1,200 checked, 1 mention");
});

test("the pseudo-language brackets every text, plain or made", () => {
  const words = pseudoWords(en);
  expect(words.popup.next).toBe("⟦Next⟧");
  expect(words.popup.days(7)).toBe("⟦7 days⟧");
});

test("a name that would drown a sentence is cut, without cutting a character", () => {
  const shown = en.popup.empty("👩".repeat(200));
  expect(shown.length).toBeLessThan(90);
  expect(shown.isWellFormed()).toBe(true);
});

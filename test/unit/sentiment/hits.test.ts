/** VADER's published rules, each against the sum that its constants give. Valences: good 1.9, great 3.1, awful -2, sux -1.5. */

import { expect, test } from "vitest";

import { english } from "@/lib/sentiment/en/pack";

import { ofWhole } from "./support";

const cases: readonly (readonly [rule: string, text: string, sum: number])[] = [
  ["a word alone", "The kettle is good.", 1.9],
  ["words add up", "The kettle is good and great.", 1.9 + 3.1],
  ["an intensifier strengthens", "The kettle is very good.", 1.9 + 0.293],
  ["an intensifier strengthens blame too", "The kettle is very awful.", -2 - 0.293],
  ["a dampener weakens", "The kettle is barely good.", 1.9 - 0.293],
  ["two words act as one dampener", "The kettle is kind of good.", 1.9 - 0.293],
  ["an intensifier two words away counts 0.95", "The kettle is very brown good.", 1.9 + 0.293 * 0.95],
  ["an intensifier three words away counts 0.9", "The kettle is very brown round good.", 1.9 + 0.293 * 0.9],
  ["a negator turns round", "The kettle is not good.", 1.9 * -0.74],
  ["a contracted negator turns round", "The kettle isn't good.", 1.9 * -0.74],
  ["a curly apostrophe is an apostrophe", "The kettle isn’t good.", 1.9 * -0.74],
  ["a negator reaches three words", "The kettle is not quite as good.", (1.9 + 0.293 * 0.95) * -0.74],
  ["a word of one letter is no step", "It is not a brown round good.", 1.9 * -0.74],
  ["a negator four words away does not reach", "It does not whistle brown round loud good.", 1.9],
  ["a negator does not reach over a comma", "Not here, good.", 1.9],
  ["never so is emphasis", "Tea was never so good.", (1.9 + 0.293) * 1.5],
  ["a denied this is emphasis", "Tea has not been this good.", 1.9 * 1.25],
  ["each judgement has its own negator", "I don't like it, not good, don't care", -0.74 * (1.5 + 1.9 + 2.2)],
  ["what is turned first is all that is turned", "It is not good, sad day", 1.9 * -0.74 - 2.1],
  ["a negator is spent on the first judgement", "Not fun #ouch", 2.3 * -0.74 - 2.2],
  ["one negator turns what is listed", "It is not good or great", (1.9 + 3.1) * -0.74],
  ["two negators side by side are one", "It is not never good", 1.9 * -0.74],
  ["no said thrice is three times no", "No, no, no", -1.2 * 3],
  ["a denial blames where nothing else judges", "It does not switch on and won't start", -0.5],
  ["a denial adds nothing where something judges", "It is awful and won't start", -2],
  ["a denial that asks blames nobody", "Isn't it the blue one?", 0],
  ["what is without something is not denied", "I take my tea without milk", 0],
  ["praise and blame that cancel leave mild blame", "A great lid, a useless cord, a slow switch", -0.5],
  [
    "praise that outweighs the blame stays praise",
    "A great lid, a great cord, an awful switch",
    3.1 + 3.1 - 2,
  ],
  ["a word too weak to tell is no blame", "The kettle is serious", -0.3],
  ["a bare number judges nothing", "Kettle 187 of 182, 86% by 143 people", 0],
  ["a name in the possessive judges nobody", "Sunny's kettle stands in Creative's hall", 0],
  ["the face of dismay is no smile", "Kettle D:", -2.9 * 1.6],
  ["a question denies nothing", "Isn't it good?", 1.9],
  ["no is a word of its own", "No kettle today", -1.2],
  ["no is spent on what it turns round", "No good today", 1.9 * -0.74],
  ["what comes after but counts more, before it less", "Good kettle but awful lid", 1.9 * 0.5 - 2 * 1.5],
  ["capitals among small letters shout", "The kettle is GREAT today", 3.1 + 0.733],
  ["capitals alone are no emphasis", "GREAT KETTLE", 3.1],
  ["an intensifier in capitals shouts", "The kettle is VERY good today", 1.9 + 0.293 + 0.733],
  ["an exclamation mark strengthens", "The kettle is good!", 1.9 + 0.292],
  ["exclamation marks strengthen up to four", "The kettle is good!!!!!!", 1.9 + 4 * 0.292],
  ["one question mark changes nothing", "The kettle is good?", 1.9],
  ["two question marks strengthen", "The kettle is good??", 1.9 + 2 * 0.18],
  ["many question marks strengthen up to a limit", "The kettle is good??????", 1.9 + 0.96],
  ["a phrase wins over its words", "We can't wait", 2],
  ["a phrase may hold a negator of its own", "Nothing beats this kettle", 3],
  ["weariness blames", "Yet another kettle", -1.5],
  ["a phrase is turned round as a word is", "The kettle never lived up to its box", 2 * -0.74],
  ["an emoticon outweighs words", "Kettle :)", 2 * 1.6],
  ["an emoticon may touch a word", "Kettle!:)", 2 * 1.6 + 0.292],
  ["an emoji judges", "Kettle 👎", -2.6 * 1.6],
  ["a skin tone changes nothing", "Kettle 👎🏽", -2.6 * 1.6],
  ["letters drawn out are the same word", "The kettle is goooood.", 1.9],
  ["a hashtag is a word", "The kettle is #good", 1.9],
  ["laughter is not turned round", "I do not get it lol", 1.8],
];

test.each(cases)("%s: %s", (_rule, text, sum) => {
  expect(ofWhole(text, english).score).toBeCloseTo(sum / Math.sqrt(sum * sum + 15), 6);
});

test("a link says nothing, whatever words stand in it", () => {
  expect(ofWhole("https://kettles.example/great-love-best", english).fired).toEqual([]);
});

test("every rule is named with the word that made it fire", () => {
  const { fired } = ofWhole("It is not VERY good today, but we do love it!", english);
  expect(fired.map(({ rule, word }) => `${rule} ${word}`)).toEqual([
    "word good",
    "intensity VERY",
    "negation not",
    "contrast but",
    "word love",
    "contrast but",
    "punctuation !",
  ]);
});

import { expect, test } from "vitest";

import { eldDetector } from "@/lib/language/eld-detector";
import type { Span } from "@/lib/model/mention";
import type { Post } from "@/lib/model/post";
import { createReader } from "@/lib/reading/reader";
import type { RuleSet } from "@/lib/reading/rule";
import { shippedRules } from "@/lib/reading/shipped-rules";
import { english } from "@/lib/sentiment/en/pack";
import { spanish } from "@/lib/sentiment/es/pack";
import { aPost } from "@/test/support/build";

const parts = { rules: shippedRules, packs: [english, spanish], detector: eldDetector };
const reader = createReader(parts);

const spanOf = (text: string, name: string): Span => {
  const start = text.indexOf(name);
  return { part: "text", start, end: start + name.length, term: name };
};

function read(
  text: string,
  {
    names = ["Acme"],
    others = [],
    ...post
  }: Partial<Post> & { names?: readonly string[]; others?: readonly string[] } = {},
) {
  const spans = names.filter((name) => text.includes(name)).map((name) => spanOf(text, name));
  return reader.read({
    post: aPost({ lang: undefined, ...post, text }),
    spans,
    others: others.map((name) => spanOf(text, name)),
  });
}

test.each([
  {
    text: "How do I get the filter out of my Acme without breaking it?",
    language: "en",
    intents: ["question", "support"],
    stage: "ownership",
  },
  {
    text: "¿Cómo saco el filtro de mi tetera Acme sin romperla?",
    language: "es",
    intents: ["question", "support"],
    stage: "ownership",
  },
  {
    text: "I love my Acme, best kettle I have ever had, buy it!",
    language: "en",
    intents: ["praise", "recommendation"],
    stage: "influence",
  },
  {
    text: "Wo kann ich die Kessel von Acme in Hamburg kaufen, bitte?",
    language: "de",
    intents: [],
    stage: undefined,
  },
])("$text", ({ text, language, intents, stage }) => {
  const result = read(text);
  expect(result.language).toBe(language);
  expect(result.intents.map(({ name }) => name).toSorted()).toEqual(intents);
  expect(result.stage?.name).toBe(stage);
});

test("every result names a rule that exists, and every word that judged stands where it says", () => {
  const text = "The Acme is great, but the lid is broken and nobody answers. Can you help me?";
  const { intents, stage, clues } = read(text);
  const ids = new Set(shippedRules.flatMap((set) => [...set.intents, ...set.stages].map(({ id }) => id)));
  expect(intents.length).toBeGreaterThan(1);
  expect([...intents, ...(stage ? [stage] : [])].filter(({ ruleId }) => !ids.has(ruleId))).toEqual([]);
  expect(clues.length).toBeGreaterThan(0);
  for (const { word, start, end } of clues) expect(text.slice(start, end)).toBe(word);
});

test("a comparison is read for each brand apart", () => {
  const text = "I prefer Acme over Globex, every day.";
  expect(read(text, { lang: "en", names: ["Acme"], others: ["Globex"] }).sentiment).toBe("positive");
  expect(read(text, { lang: "en", names: ["Globex"], others: ["Acme"] }).sentiment).toBe("negative");
});

test.each([
  {
    text: "love it",
    lang: "en",
    language: "und",
    isRead: true,
    sentiment: "positive",
    why: "too short to tell, but the platform says English",
  },
  {
    text: "love it",
    lang: undefined,
    language: "und",
    isRead: false,
    sentiment: "unclassified",
    why: "nobody says which language it is",
  },
  {
    text: "price please",
    lang: undefined,
    language: "und",
    isRead: false,
    sentiment: "unclassified",
    why: "rules of any language may know it",
  },
])("$text: $why", ({ text, lang, language, isRead, sentiment }) => {
  expect(read(text, { lang })).toMatchObject({ language, isRead, sentiment });
});

test("a short text of unknown language is still known by a rule", () => {
  expect(read("price please").intents.map(({ name }) => name)).toContain("question");
});

test("a language without a pack and without rules is not guessed at", () => {
  expect(read("Ich liebe meinen Kessel von Acme, er ist der beste, den ich je hatte.")).toMatchObject({
    language: "de",
    isRead: false,
    sentiment: "unclassified",
    clues: [],
    intents: [],
  });
});

test("counts, previews and pictures change neither the reading nor its fingerprint; words and names do", () => {
  const post = aPost({ text: "I hate my Acme" });
  const spans = [spanOf(post.text, "Acme")];
  const question = { post, spans, others: [] };
  const grown = {
    ...post,
    counts: { likes: 900 },
    media: [{ kind: "image" }] as const,
    postedAt: 5,
    card: { title: "love" },
  };
  expect(reader.fingerprint({ ...question, post: grown })).toBe(reader.fingerprint(question));
  expect(reader.read({ ...question, post: grown })).toEqual(reader.read(question));
  const others = [
    { ...question, post: { ...post, text: "I hate my Acme!" } },
    { ...question, spans: [] },
    { ...question, others: spans },
    { ...question, post: { ...post, lang: "es" } },
  ].map((other) => reader.fingerprint(other));
  expect(new Set([reader.fingerprint(question), ...others]).size).toBe(5);
});

test("other rules have another version, and with it other fingerprints", () => {
  const rules: RuleSet[] = [
    { language: "en", intents: [{ id: "own", name: "question", query: "acme" }], stages: [] },
  ];
  const other = createReader({ ...parts, rules });
  const question = { post: aPost(), spans: [], others: [] };
  expect(other.version).not.toBe(reader.version);
  expect(other.fingerprint(question)).not.toBe(reader.fingerprint(question));
  expect(createReader(parts).version).toBe(reader.version);
});

import { expect, test } from "vitest";

import { intents, stages } from "@/lib/model/classification";
import type { Post } from "@/lib/model/post";
import { parseQuery } from "@/lib/query/parse-query";
import { compileRules } from "@/lib/reading/compile-rules";
import { withEdits } from "@/lib/reading/rule-edit";
import { shippedRules } from "@/lib/reading/shipped-rules";
import { aPost } from "@/test/support/build";

const all = shippedRules.flatMap((set) => [
  ...set.intents.map((rule) => ({ ...rule, set, intent: undefined })),
  ...set.stages.map((rule) => ({ ...rule, set, intent: rule.intent })),
]);

test.each(all.filter(({ intent }) => intent === undefined))("$id is a query", ({ query }) => {
  expect(parseQuery(query).problems.filter(({ severity }) => severity === "error")).toEqual([]);
});

test("ids say whose rules they are, and no two are the same", () => {
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  expect(all.filter(({ id, set, name }) => !id.startsWith(`${set.language}.${name}.`))).toEqual([]);
});

const named = (rules: readonly { readonly name: string }[]) => new Set(rules.map(({ name }) => name));

test.each(shippedRules)("$language has rules for every intent and every stage", (set) => {
  expect(named(set.intents)).toEqual(new Set(intents));
  expect(named(set.stages)).toEqual(new Set(stages));
});

test.each(shippedRules)("what stages of $language follow from are intents that have rules", (set) => {
  const known = new Set<string>(set.intents.map(({ name }) => name));
  expect(set.stages.filter(({ intent, query }) => (intent ? !known.has(intent) : query === ""))).toEqual([]);
});

const post = (text: string): Post => aPost({ text });

test("one intent is named once, by its first rule; the first stage decides, also one that follows from an intent", () => {
  const rules = compileRules({
    language: "en",
    intents: [
      { id: "a", name: "question", query: "how" },
      { id: "b", name: "question", query: "how OR when" },
      { id: "c", name: "praise", query: "love" },
      { id: "d", name: "news", query: "((" },
    ],
    stages: [
      { id: "e", name: "influence", intent: "praise", query: "" },
      { id: "f", name: "purchase", query: "bought" },
    ],
  });
  expect(rules.read(post("how, when?"))).toEqual({ intents: [{ name: "question", ruleId: "a" }] });
  expect(rules.read(post("when? I bought it and love it"))).toEqual({
    intents: [
      { name: "question", ruleId: "b" },
      { name: "praise", ruleId: "c" },
    ],
    stage: { name: "influence", ruleId: "e" },
  });
  expect(rules.read(post("bought"))).toEqual({ intents: [], stage: { name: "purchase", ruleId: "f" } });
});

test("the user's changes: another query, a rule off, an own rule, an own language", () => {
  const shipped = [
    {
      language: "en",
      intents: [
        { id: "a", name: "question", query: "how" },
        { id: "b", name: "praise", query: "love" },
      ],
      stages: [{ id: "c", name: "influence", intent: "praise", query: "" }],
    },
  ] as const;
  const changed = withEdits(shipped, [
    { id: "a", language: "en", name: "question", query: "how OR why" },
    { id: "b", language: "en", name: "praise", query: "" },
    { id: "c", language: "en", name: "influence", query: " " },
    { id: "mine", language: "en", name: "news", query: "launch" },
    { id: "neu", language: "de", name: "purchase", query: "gekauft" },
  ]);
  expect(changed).toEqual([
    {
      language: "en",
      intents: [
        { id: "mine", name: "news", query: "launch" },
        { id: "a", name: "question", query: "how OR why" },
      ],
      stages: [],
    },
    {
      language: "de",
      intents: expect.anything(),
      stages: [{ id: "neu", name: "purchase", query: "gekauft" }],
    },
  ]);
  expect(withEdits(shipped, [])).toEqual(shipped);
});

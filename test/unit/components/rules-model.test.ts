import { expect, test } from "vitest";

import { areReadable, groupsOf, withEdit } from "@/components/settings/rules-model";
import { ownPrefix } from "@/lib/model/rule-edit";
import type { RuleSet } from "@/lib/reading/rule";
import { withEdits } from "@/lib/reading/rule-edit";
import { shippedRules } from "@/lib/reading/shipped-rules";

const shipped: readonly RuleSet[] = [
  {
    language: "en",
    intents: [{ id: "en.purchase.buy", name: "purchase", query: "buy" }],
    stages: [
      { id: "en.stage.purchase", name: "purchase", query: "ordered" },
      { id: "en.stage.follows", name: "ownership", query: "", intent: "complaint" },
    ],
  },
];

function lineOf(kind: "intent" | "stage") {
  const line = groupsOf(shipped, []).find((group) => group.kind === kind)?.lines[0];
  if (!line) throw new Error("There is no such rule");
  return line;
}

test("an intent and a stage of one name are two groups, and rules that only follow another are not shown", () => {
  const groups = groupsOf(shipped, []).map(({ kind, name, lines }) => [
    kind,
    name,
    lines.map(({ id }) => id),
  ]);
  expect(groups).toEqual([
    ["intent", "purchase", ["en.purchase.buy"]],
    ["stage", "purchase", ["en.stage.purchase"]],
  ]);
});

test("a changed rule is an edit, and putting it back is none", () => {
  const line = lineOf("intent");
  const edits = withEdit([], line, "buy OR order");
  expect(edits).toEqual([{ id: line.id, language: "en", name: "purchase", query: "buy OR order" }]);
  expect(groupsOf(shipped, edits)[0]?.lines[0]).toMatchObject({ query: "buy OR order", shipped: "buy" });
  expect(withEdit(edits, line, "buy")).toEqual([]);
  expect(withEdit([], line, "")).toMatchObject([{ query: "" }]);
});

test("a rule of one's own counts for what it was made for alone", () => {
  const own = { id: `${ownPrefix.stage}1`, language: "en", name: "purchase", query: "paid" } as const;
  const [set] = withEdits(shipped, [own]);
  expect(set?.intents.map(({ query }) => query)).toEqual(["buy"]);
  expect(set?.stages.map(({ query }) => query)).toEqual(["paid", "ordered", ""]);
  expect(groupsOf(shipped, [own]).map(({ kind, lines }) => [kind, lines.length])).toEqual([
    ["intent", 1],
    ["stage", 2],
  ]);
  const [line] = groupsOf(shipped, [own]).flatMap(({ lines }) => lines.filter(({ id }) => id === own.id));
  expect(line && withEdit([own], line, " ")).toEqual([]);
});

test("every shipped rule can be read, and a broken one is seen before it is saved", () => {
  const all = groupsOf(shippedRules, []).flatMap(({ lines }) => lines);
  expect(all.length).toBeGreaterThan(20);
  expect(areReadable(all)).toBe(true);
  expect(areReadable([{ id: "x", language: "en", name: "question", query: "(" }])).toBe(false);
  expect(areReadable([{ id: "x", language: "en", name: "question", query: "" }])).toBe(true);
});

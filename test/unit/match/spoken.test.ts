/** The strings under certain names are all found, whatever stands around them and however the JSON is written. */

import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { isRecord } from "@/lib/kit/read";
import { compileGate } from "@/lib/match/gate";
import { compileSpoken } from "@/lib/match/spoken";

import { aSubject } from "./builders";

const names = ["text", "full_text", "url"];
const spoken = compileSpoken(names);

/** All portions, in order. */
function portionsOf(raw: string): string[] {
  const portions: string[] = [];
  spoken.some(raw, (portion) => {
    portions.push(portion);
    return false;
  });
  return portions;
}

test.each<{ raw: string; said: string; why: string }>([
  { raw: '{"text":"tea","name":"Robin"}', said: '"tea"', why: "other names say nothing" },
  { raw: '{"texts":"tea","my_text":"tea"}', said: "", why: "nor do longer names" },
  { raw: '{"text" :\n  "tea"}', said: '"tea"', why: "blanks around the colon" },
  {
    raw: String.raw`{"text":"so \"good\"","url":"\\"}`,
    said: String.raw`"so \"good\"""\\"`,
    why: "quotes inside",
  },
  { raw: '{"text":{"text":"tea"},"url":["a"]}', said: '"tea"', why: "what is no string is gone into" },
  { raw: '{"text":"","full_text":null}', said: '""', why: "nothing said" },
  { raw: '{"a":{"text":"tea"},"b":{"text":"tea"}}', said: '"tea"', why: "the same again" },
  { raw: '{"text":"tea"', said: '"tea"', why: "a text that is cut behind it" },
  { raw: '{"text":"tea and', said: '"tea and', why: "a text that is cut in it" },
  { raw: `f('"text":"',{"text":"tea"})`, said: `"',{""tea"`, why: "code around it, with quotes of its own" },
  { raw: String.raw`{"a":"{\"text\":\"tea\"}"}`, said: "", why: "JSON inside a string under another name" },
])("$why", ({ raw, said }) => {
  expect(portionsOf(raw).join("")).toBe(said);
});

test("it stops where enough was said", () => {
  const raw = JSON.stringify(
    Array.from({ length: 2000 }, (_post, at) => ({ text: `nothing but tea ${at}` })),
  );
  let asked = 0;
  const isFound = spoken.some(raw, (portion) => {
    asked += 1;
    return portion.includes('"nothing but tea 3"');
  });
  expect({ isFound, asked }).toEqual({ isFound: true, asked: 1 });
  expect(portionsOf(raw).length).toBeLessThan(12);
});

const anySaid = fc.string({
  unit: fc.constantFrom("a", "b", " ", "\\", '"', "\n", "/", "{", "}", ":", ",", "é", "😀", "\u2028"),
});
const anyName = fc.oneof(fc.constantFrom(...names, "text\\", 'te"xt'), anySaid);

test("every string under a name is there, whatever else the JSON holds", () => {
  const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4 },
      anySaid,
      fc.constantFrom(null, 1, true),
      fc.array(tie("tree"), { maxLength: 4 }),
      fc.dictionary(anyName, tie("tree"), { maxKeys: 5 }),
    ),
  }));
  fc.assert(
    fc.property(tree, fc.constantFrom(undefined, 1, "\t"), fc.boolean(), (value, indent, isEscaped) => {
      const json = JSON.stringify(value, null, indent);
      const raw = isEscaped ? json.replaceAll("/", String.raw`\/`) : json;
      const portions = portionsOf(raw).join("");
      for (const text of saidIn(value)) {
        const written = JSON.stringify(text);
        expect(portions).toContain(isEscaped ? written.replaceAll("/", String.raw`\/`) : written);
      }
    }),
  );
});

function saidIn(value: unknown): string[] {
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([name, child]) =>
    typeof child === "string"
      ? !Array.isArray(value) && names.includes(name)
        ? [child]
        : []
      : saidIn(child),
  );
}

describe("a gate that looks under some names only", () => {
  const gate = compileGate(
    [aSubject({ terms: ["Acme", "4200", "good kettle"], accounts: [{ platform: "x", accountId: "4200" }] })],
    names,
  );

  test.each<{ raw: string; isIn: boolean; why: string }>([
    { raw: '{"text":"my Acme leaks"}', isIn: true, why: "what is said" },
    { raw: '{"name":"Acme Kettles"}', isIn: false, why: "what nobody says" },
    { raw: String.raw`{"text":"my \u0061cm\u00e9 leaks"}`, isIn: true, why: "what is said in disguise" },
    {
      raw: '{"text":"good","url":"kettle"}',
      isIn: false,
      why: "a phrase does not reach from one to the next",
    },
    {
      raw: '{"user_id":"4200"}',
      isIn: true,
      why: "an id stands under any name, also one that is a word, too",
    },
    { raw: '{"user_id":"42001"}', isIn: false, why: "another id" },
  ])("$why: $isIn", ({ raw, isIn }) => {
    expect(gate.mayMatter(raw)).toBe(isIn);
  });
});

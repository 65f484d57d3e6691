/**
 * The JSON-LD of a page as a flat list of things. Total: what is broken, too large or too deep is passed
 * over, and own properties alone are looked at.
 */

import { asList, at, isRecord } from "@/lib/kit/read";

export type Thing = Readonly<Record<string, unknown>>;

const mostCharacters = 2_000_000;
const mostThings = 500;
const deepest = 12;

export function thingsOf(document: Document): readonly Thing[] {
  const things: Thing[] = [];
  for (const { textContent } of document.querySelectorAll('script[type="application/ld+json" i]')) {
    collect(parsed(textContent ?? ""), things, 0);
  }
  return things;
}

/** Its types, with or without the address of the vocabulary: "https://schema.org/NewsArticle". */
export function typesOf(thing: Thing): readonly string[] {
  return textsOf(at(thing, "@type")).map((type) => type.slice(type.lastIndexOf("/") + 1));
}

export function firstOf(things: readonly Thing[], types: ReadonlySet<string>): Thing | undefined {
  return things.find((thing) => typesOf(thing).some((type) => types.has(type)));
}

/** A value, or each of a list of them, as far as they are text. */
export function textsOf(value: unknown): readonly string[] {
  const values = Array.isArray(value) ? value : [value];
  return values.filter((one): one is string => typeof one === "string" && one.trim() !== "");
}

/** The names of a person, an organisation, or a list of them; a bare text is a name. */
export function namesOf(value: unknown): readonly string[] {
  const values = Array.isArray(value) ? value.slice(0, 20) : [value];
  return values.flatMap((one) => textsOf(isRecord(one) ? at(one, "name") : one));
}

function collect(value: unknown, things: Thing[], depth: number): void {
  if (depth > deepest || things.length >= mostThings || !isRecord(value)) return;
  if (!Array.isArray(value)) things.push(value);
  for (const inner of Array.isArray(value) ? asList(value) : Object.values(value)) {
    collect(inner, things, depth + 1);
  }
}

function parsed(json: string): unknown {
  if (json.length > mostCharacters) return undefined;
  try {
    return JSON.parse(json.replace(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[)|(?:-->|\/\/\s*\]\]>)\s*$/g, ""));
  } catch {
    // Broken JSON-LD is common, and everything in it is also looked for elsewhere.
    return undefined;
  }
}

/** How often title, author, site and excerpt of the recorded pages are what their collection expects. */

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";

import { readPage } from "@/lib/clip/read-page";

const folder = fileURLToPath(new URL("../../../../shared/samples/generic", import.meta.url));

export const fields = ["title", "author", "site", "excerpt"] as const;
export type Field = (typeof fields)[number];
type Answers = Readonly<Partial<Record<Field, string | undefined>>>;

export interface Agreement {
  readonly page: string;
  readonly expected: Answers;
  readonly ours: Answers;
  /** The library alone, on the same document. */
  readonly library: Answers;
}

/** Empty where the recordings are absent. */
export function readAgreements(): readonly Agreement[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(".html"))
    .toSorted()
    .map((name) => agreementOf(name.slice(0, -".html".length)));
}

function agreementOf(page: string): Agreement {
  const html = readFileSync(join(folder, `${page}.html`), "utf8");
  const expected: unknown = JSON.parse(readFileSync(join(folder, `${page}.expected-metadata.json`), "utf8"));
  const alone = new Readability(documentOf(html)).parse();
  const ours = readPage({ document: documentOf(html), address: `https://${page}.example/` });
  return {
    page,
    expected: answersOf(expected),
    ours: { title: ours.title, author: ours.author, site: ours.outlet, excerpt: ours.lead },
    library: answersOf(alone),
  };
}

/** @returns whether it says what is expected; a field that nobody expects anything of is right when it is empty or filled. */
export function agrees(answer: string | undefined, expected: string | undefined): boolean {
  return expected === undefined || normal(answer) === normal(expected);
}

const normal = (text: string | undefined): string => (text ?? "").replaceAll(/\s+/g, " ").trim();

function answersOf(value: unknown): Answers {
  const of = (name: string): string | undefined => {
    const found: unknown = value !== null && typeof value === "object" ? Reflect.get(value, name) : undefined;
    return typeof found === "string" && found.trim() !== "" ? found : undefined;
  };
  return { title: of("title"), author: of("byline"), site: of("siteName"), excerpt: of("excerpt") };
}

function documentOf(html: string): Document {
  return parseHTML(html).document;
}

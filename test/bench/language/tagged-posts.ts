/** The recorded posts that carry a platform's own language tag. Third-party texts: read where they lie. */

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { asList, asText, isRecord } from "@/lib/kit/read";
import { languageHint } from "@/lib/language/language-hint";

export interface TaggedPost {
  readonly text: string;
  /** As the platform gave it. */
  readonly tag: string;
}

export interface TaggedSet {
  readonly name: string;
  readonly posts: readonly TaggedPost[];
}

const samples = fileURLToPath(new URL("../../../../shared/samples", import.meta.url));

/** Empty where the recordings are absent. */
export function readTaggedSets(): readonly TaggedSet[] {
  if (!existsSync(samples)) return [];
  return [
    { name: "X, tagged by the platform", posts: read(["x/graphql-2024-old", "x/graphql-2026-new"], tweet) },
    { name: "Mastodon, tagged by the account's setting", posts: read(["mastodon"], toot) },
    { name: "Bluesky, tagged by the account's setting", posts: read(["bluesky"], skeet) },
  ];
}

type Reader = (node: Record<string, unknown>) => TaggedPost | undefined;

function read(folders: readonly string[], reader: Reader): readonly TaggedPost[] {
  const found = new Map<string, TaggedPost>();
  for (const folder of folders) {
    for (const file of readdirSync(`${samples}/${folder}`)) {
      for (const value of parsed(readFileSync(`${samples}/${folder}/${file}`, "utf8")))
        collect(value, reader, found);
    }
  }
  return [...found.values()].filter((post) => languageHint(post.tag) !== undefined);
}

/** One JSON value, or one a line. What is neither is no recording of posts. */
function parsed(text: string): readonly unknown[] {
  const whole = json(text);
  return whole === undefined ? text.split("\n").flatMap((line) => json(line) ?? []) : [whole];
}

function json(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    // Several values, or none: the caller tries the lines.
    return undefined;
  }
}

function collect(value: unknown, reader: Reader, found: Map<string, TaggedPost>): void {
  if (!isRecord(value)) return;
  const post = reader(value);
  if (post) found.set(post.text, post);
  for (const child of Object.values(value)) collect(child, reader, found);
}

function tweet(node: Record<string, unknown>): TaggedPost | undefined {
  return tagged(asText(node.full_text), asText(node.lang));
}

function toot(node: Record<string, unknown>): TaggedPost | undefined {
  return tagged(asText(node.content)?.replaceAll(/<[^>]*>/g, " "), asText(node.language));
}

function skeet(node: Record<string, unknown>): TaggedPost | undefined {
  const languages = asList(node.langs);
  return languages.length === 1 ? tagged(asText(node.text), asText(languages[0])) : undefined;
}

function tagged(text: string | undefined, tag: string | undefined): TaggedPost | undefined {
  return text === undefined || tag === undefined ? undefined : { text, tag };
}

/**
 * The gate looks only under the names that a platform gives. So a subject is said, linked, tagged and named as an
 * account in every string of every answer at hand, one place after the other: where the reader and the matcher make
 * a mention of it, the gate must have let it through.
 */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, test } from "vitest";

import { isRecord } from "@/lib/kit/read";
import { compileGate } from "@/lib/match/gate";
import { compileMatcher } from "@/lib/match/matcher";
import { islandsIn } from "@/lib/platforms/facebook/islands";
import { scriptsIn } from "@/lib/platforms/facebook/saved-page";
import type { Platform } from "@/lib/platforms/platform";
import { platforms } from "@/lib/platforms/registry";
import { aSubject } from "@/test/support/build";

declare const __SAMPLES__: string;

const handle = "zorvahandle";
const accountId = "990011223344";
const subject = aSubject({
  terms: ["Zorvabel"],
  handles: [handle],
  hashtags: ["zorvatag"],
  domains: ["zorva.example"],
  accounts: platforms.map(({ site }) => ({ platform: site.id, handle, accountId })),
});

/** What a field may be made to say: words, a handle, where something leads, an account, an id. */
const sayings = [
  "so Zorvabel it is, @zorvahandle #zorvatag",
  handle,
  `@${handle} hello`,
  "https://zorva.example/shop",
  `https://x.com/${handle}`,
  `https://www.facebook.com/${handle}`,
  accountId,
];
/** Comments, pictures, reactions: of a list a few are enough. */
const mostItems = 2;

const payloadFile = /payload\.(?:json|ndjson)$/;
const recordings: Readonly<Record<string, readonly string[]>> = {
  x: ["x/graphql-2026-new", "x/graphql-2024-old"],
  facebook: ["facebook"],
};

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => join(folder, name));
}

/** The answers in a site's own fixtures. */
function ownAnswers({ site: { id } }: Platform): unknown[] {
  return filesIn(join("lib/platforms", id, "fixtures"))
    .filter((name) => payloadFile.test(name))
    .flatMap(answersIn);
}

/** A saved page holds several. */
function recordedAnswers({ site: { id } }: Platform): unknown[] {
  if (!__SAMPLES__) return [];
  const files = (recordings[id] ?? []).flatMap((path) => filesIn(join(__SAMPLES__, path)));
  return files.filter((name) => /\.(?:json|html)$/.test(name)).flatMap(answersIn);
}

function answersIn(file: string): unknown[] {
  const text = readFileSync(file, "utf8");
  if (file.endsWith(".html"))
    return scriptsIn(text).flatMap((script) => islandsIn(script).islands.map(({ box }) => box));
  const documents = file.endsWith(".ndjson") ? text.split("\n").filter((line) => line !== "") : [text];
  return documents.map((line): unknown => JSON.parse(line.replace("for (;;);", "")));
}

/** What can be read by itself: an entry of a timeline reads in it as in its answer, and a thousand times as fast. */
function piecesOf(answer: unknown): unknown[] {
  const entries: unknown[] = [];
  const short: unknown = JSON.parse(JSON.stringify(answer), (_key, value: unknown) => {
    if (isRecord(value) && "entryId" in value && "content" in value) entries.push(value);
    return Array.isArray(value) && value.every(isRecord) ? value.slice(0, mostItems) : value;
  });
  return entries.length > 0 ? entries : [short];
}

interface Leaf {
  /** The names on the way to it. */
  readonly path: string;
  readonly name: string;
  readonly holder: Record<string, unknown>;
}

function leavesIn(value: unknown, path = ""): Leaf[] {
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([name, child]): Leaf[] => {
    const isItem = Array.isArray(value);
    // What a page wraps around its answers is not theirs.
    const way = isItem || name === "result" ? path : `${path}/${name}`;
    if (typeof child === "string") return [{ path: way, name: isItem ? "" : name, holder: value }];
    return leavesIn(child, way);
  });
}

const matcher = compileMatcher([subject]);

function isMention(platform: Platform, text: string): boolean {
  const posts = platform.readPayload({ url: "https://x.com/i/api/graphql/q/Any", text })?.posts ?? [];
  return posts.some(
    (post) =>
      matcher.match(
        post,
        posts.find(({ postId }) => postId === post.quotedId),
      ).length > 0,
  );
}

const escaped = (text: string): string =>
  text
    .replaceAll("/", String.raw`\/`)
    .replace(/Zorva/g, (word) =>
      Array.from(word, (letter) => String.raw`\u00${letter.charCodeAt(0).toString(16)}`).join(""),
    );
const accented = (text: string): string => text.replaceAll("Zorvabel", "Zörvàbel");

/** Whether the gate, looking under `names` only, lets the answer through however it is written. */
function letsThrough(names: readonly string[] | undefined): (answer: unknown) => boolean {
  const gate = compileGate([subject], names);
  return (answer) => {
    const text = JSON.stringify(answer);
    const written = [text, escaped(text), accented(text), JSON.stringify(answer, null, 2)];
    return written.every((form) => gate.mayMatter(form));
  };
}

interface Seen {
  /** Paths or names that were made to say something and became a mention by it. */
  readonly said: ReadonlySet<string>;
  /** Those of them that the gate missed. */
  readonly missed: ReadonlySet<string>;
}

/** Each string of the answers in its turn. */
function inEveryString(platform: Platform, names: readonly string[] | undefined): Seen {
  const isLetThrough = letsThrough(names);
  const tried = new Set<string>();
  const [said, missed] = [new Set<string>(), new Set<string>()];
  for (const piece of [...ownAnswers(platform), ...recordedAnswers(platform)].flatMap(piecesOf)) {
    for (const { path, name, holder } of leavesIn(piece)) {
      if (tried.has(path)) continue;
      tried.add(path);
      const original = holder[name];
      for (const saying of sayings) {
        holder[name] = saying;
        if (!isMention(platform, JSON.stringify(piece))) continue;
        said.add(path);
        if (!isLetThrough(piece)) missed.add(path);
      }
      holder[name] = original;
    }
  }
  return { said, missed };
}

/** Every name that the reader's own code knows, put where it was not: recordings do not show all that is read. */
function underEveryName(platform: Platform, names: readonly string[] | undefined): Seen {
  const isLetThrough = letsThrough(names);
  const [said, missed] = [new Set<string>(), new Set<string>()];
  const pieces = different(ownAnswers(platform).flatMap(piecesOf));
  for (const name of namesInCode(platform)) {
    for (const value of [...sayings, { text: sayings[0] }]) {
      for (const piece of pieces) {
        const grafted = withField(piece, name, value);
        if (!isMention(platform, JSON.stringify(grafted))) continue;
        said.add(name);
        if (!isLetThrough(grafted)) missed.add(name);
      }
    }
  }
  return { said, missed };
}

/** Those that have something which none before them has. */
function different(pieces: readonly unknown[]): unknown[] {
  const known = new Set<string>();
  return pieces.filter((piece) => {
    const before = known.size;
    for (const { path } of leavesIn(piece)) known.add(path);
    return known.size > before;
  });
}

function namesInCode({ site: { id } }: Platform): ReadonlySet<string> {
  const folder = join("lib/platforms", id);
  const code = readdirSync(folder)
    .filter((file) => file.endsWith(".ts"))
    .map((file) => readFileSync(join(folder, file), "utf8"));
  return new Set(Array.from(code.join("\n").matchAll(/"([A-Za-z]\w+)"/g), ([, name = ""]) => name));
}

/** A copy in which every object that lacks the field has it. */
function withField(answer: unknown, name: string, value: unknown): unknown {
  return JSON.parse(JSON.stringify(answer), (_key, part: unknown) =>
    isRecord(part) && !Array.isArray(part) && !Object.hasOwn(part, name) ? { ...part, [name]: value } : part,
  );
}

describe.each(platforms)("$site.label", { timeout: 300_000 }, (platform) => {
  test("nothing that becomes a mention stands where the gate does not look", () => {
    const { said, missed } = inEveryString(platform, platform.spokenFields);
    expect(said.size).toBeGreaterThan(5);
    expect([...missed]).toEqual([]);
  });

  test("nor under a name that only the reader's code knows", () => {
    const { said, missed } = underEveryName(platform, platform.spokenFields);
    expect(said.size).toBeGreaterThan(1);
    expect([...missed]).toEqual([]);
  });
});

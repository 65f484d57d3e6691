/** Reads a page that somebody saved, as a whole: for tools and tests. A living page is read script by script. */

import { addDropped } from "@/lib/model/read-counts";
import type { Reading } from "@/lib/model/reading";
import type { IslandOptions, IslandsReading } from "@/lib/platforms/islands";

import type { Document } from "./documents";
import { figuresIn } from "./figures";
import { createIntake } from "./island-reader";
import { hasIslands } from "./islands";
import { createParts } from "./parts";

/** The answers of a page as one: its place is that of the first that shows anything. */
export function readSavedPage(html: string, language = ""): Reading | undefined {
  const { readings } = readPage(html, { figures: figuresIn(language) });
  const [first] = readings;
  if (first === undefined) return undefined;
  const telling = readings.find(({ slots }) => slots > 0) ?? first;
  return readings.slice(1).reduce((all, next) => joined(all, next), { ...first, place: telling.place });
}

function joined(one: Reading, other: Reading): Reading {
  const dropped = addDropped(one.dropped, other.dropped);
  return {
    ...one,
    slots: one.slots + other.slots,
    posts: [...one.posts, ...other.posts],
    nested: one.nested + other.nested,
    dropped,
  };
}

/** A page as a whole: every answer in it once, as complete as the page made it. */
export function readPage(html: string, options: IslandOptions = {}): IslandsReading<Reading> {
  const takeIn = createIntake(options);
  const found = scriptsIn(html).map(takeIn);
  const answers = new Map<string, Document[]>();
  for (const { stream, document } of found.flatMap(({ documents }) => documents)) {
    const known = answers.get(stream);
    if (known === undefined) answers.set(stream, [document]);
    else known.push(document);
  }
  return {
    readings: [...answers.values()].map((documents) =>
      createParts({ figures: options.figures }).whole(documents),
    ),
    passed: found.reduce((sum, { passed }) => sum + passed, 0),
    unreadable: found.reduce((sum, { unreadable }) => sum + unreadable, 0),
  };
}

const scriptStart = /<script\b[^>]*>/gi;
const mostScripts = 5000;

/** Texts of the scripts of a page, in its order, that hold an answer. */
export function scriptsIn(html: string): readonly string[] {
  const scripts: string[] = [];
  scriptStart.lastIndex = 0;
  for (let count = 0; count < mostScripts; count += 1) {
    const start = scriptStart.exec(html);
    if (start === null) break;
    const from = start.index + start[0].length;
    const end = endOfScript(html, from);
    const script = html.slice(from, end);
    if (hasIslands(script)) scripts.push(script);
    scriptStart.lastIndex = end;
  }
  scriptStart.lastIndex = 0;
  return scripts;
}

function endOfScript(html: string, from: number): number {
  const small = html.indexOf("</script", from);
  return small < 0 ? html.length : small;
}

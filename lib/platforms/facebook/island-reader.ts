/**
 * Reads the islands of one page, script by script, as the page brings them. What the gate rules out is not
 * parsed, unless another part of the same answer turns out to matter: then all of it is read. To be let go
 * when the page is there: it holds on to what it read.
 */

import type { Reading } from "@/lib/model/reading";

import { documentsIn, type Document } from "./documents";
import { hasIslands, islandsIn, scriptsIn, streamsIn } from "./islands";
import { createParts, readDocuments, type Parts, type StreamReading } from "./parts";

export interface IslandReader {
  /** Takes the text of one more script of the page. */
  take(script: string): IslandsReading<StreamReading>;
}

export interface IslandsReading<Read extends Reading> {
  readonly readings: readonly Read[];
  /** Scripts with answers that the gate ruled out unread. */
  readonly passed: number;
  /** Answers that are no JSON. */
  readonly unreadable: number;
}

export interface IslandOptions {
  /** Whether anything in this raw text could matter. Absent = everything does. */
  readonly mayMatter?: ((text: string) => boolean) | undefined;
  /** BCP 47, of the page. */
  readonly language?: string | undefined;
}

/** What a script that was taken in gave to read. */
interface Found {
  readonly documents: readonly { readonly stream: string; readonly document: Document }[];
  readonly passed: number;
  readonly unreadable: number;
}

export function createIslandReader(options: IslandOptions = {}): IslandReader {
  const takeIn = createIntake(options);
  const answers = new Map<string, Parts>();
  const partsOf = (stream: string): Parts => {
    const known = answers.get(stream) ?? createParts({ language: options.language });
    if (answers.size < mostAnswers) answers.set(stream, known);
    return known;
  };
  return {
    take: (script) => {
      const { documents, ...counted } = takeIn(script);
      return { ...counted, readings: documents.map(({ stream, document }) => partsOf(stream).add(document)) };
    },
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
      readDocuments(documents, { language: options.language }),
    ),
    passed: found.reduce((sum, { passed }) => sum + passed, 0),
    unreadable: found.reduce((sum, { unreadable }) => sum + unreadable, 0),
  };
}

const mostAnswers = 500;
/** What one page may make us hold back. Beyond it, what is ruled out stays so. */
const mostWaitingChars = 20_000_000;

/** Decides which scripts are parsed: those that matter, and those that belong to the same answer as one that does. */
function createIntake({ mayMatter = () => true }: IslandOptions): (script: string) => Found {
  const waiting = new Map<string, Set<string>>();
  const mattering = new Set<string>();
  let waitingChars = 0;
  return (script) => {
    if (!hasIslands(script)) return { documents: [], passed: 0, unreadable: 0 };
    const streams = streamsIn(script);
    if (![...streams].some((stream) => mattering.has(stream)) && !mayMatter(script)) {
      if (waitingChars + script.length < mostWaitingChars) {
        waitingChars += script.length;
        for (const stream of streams) waiting.set(stream, (waiting.get(stream) ?? new Set()).add(script));
      }
      return { documents: [], passed: 1, unreadable: 0 };
    }
    const earlier = new Set([...streams].flatMap((stream) => [...(waiting.get(stream) ?? [])]));
    for (const stream of streams) {
      mattering.add(stream);
      waiting.delete(stream);
    }
    const read = [...earlier, script].map(islandsIn);
    const islands = read.flatMap((one) => one.islands);
    return {
      documents: islands.flatMap(({ stream, box }) =>
        documentsIn(box).map((document) => ({ stream, document })),
      ),
      passed: 0,
      unreadable: read.reduce((sum, one) => sum + one.unreadable, 0),
    };
  };
}

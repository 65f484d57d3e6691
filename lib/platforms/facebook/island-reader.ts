/**
 * Reads the islands of one page, script by script, as the page brings them. What the gate rules out is not
 * parsed, unless another part of the same answer turns out to matter: then all of it is read. To be let go
 * when the page is there: it holds on to what it read.
 */

import type { IslandOptions, IslandReader } from "@/lib/platforms/islands";

import { documentsIn, type Document } from "./documents";
import { hasIslands, islandsIn, streamsIn } from "./islands";
import { createParts, type Parts } from "./parts";
import { isPrivateOperation } from "./request";

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
    const known = answers.get(stream) ?? createParts({ figures: options.figures });
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

const nothing: Found = { documents: [], passed: 0, unreadable: 0 };
const mostAnswers = 500;
/** What one page may make us hold back. Beyond it, what is ruled out stays so. */
const mostWaitingChars = 20_000_000;

/** Decides which scripts are parsed: those that matter, and those that belong to the same answer as one that does. */
export function createIntake({ mayMatter = () => true }: IslandOptions): (script: string) => Found {
  const waiting = new Map<string, Set<string>>();
  const mattering = new Set<string>();
  let waitingChars = 0;
  return (script) => {
    const named = streamsIn(script);
    const streams = new Set([...named].filter((stream) => !isPrivateOperation(stream)));
    if (!hasIslands(script) || (named.size > 0 && streams.size === 0)) return nothing;
    if (![...streams].some((stream) => mattering.has(stream)) && !mayMatter(script)) {
      if (waitingChars + script.length < mostWaitingChars) {
        waitingChars += script.length;
        for (const stream of streams) waiting.set(stream, (waiting.get(stream) ?? new Set()).add(script));
      }
      return { ...nothing, passed: 1 };
    }
    const earlier = new Set([...streams].flatMap((stream) => [...(waiting.get(stream) ?? [])]));
    for (const stream of streams) {
      mattering.add(stream);
      waiting.delete(stream);
    }
    const read = [...earlier, script].map(islandsIn);
    const islands = read.flatMap((one) => one.islands).filter(({ stream }) => !isPrivateOperation(stream));
    return {
      documents: islands.flatMap(({ stream, box }) =>
        documentsIn(box).map((document) => ({ stream, document })),
      ),
      passed: 0,
      unreadable: read.reduce((sum, one) => sum + one.unreadable, 0),
    };
  };
}

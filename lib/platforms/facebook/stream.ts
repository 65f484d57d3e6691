/**
 * Reads one answer as it comes, in pieces of any length. Each document gives a reading of what it brought
 * or completed; a post that a later part makes richer is given again, under the same id.
 */

import type { Reading } from "@/lib/model/reading";
import type { PartReading } from "@/lib/platforms/islands";

import { documentsIn, parseLine } from "./documents";
import { asRecord } from "./fields";
import { createParts, type AnswerOptions } from "./parts";

export interface Stream {
  /** Takes the next piece of the text; lines that are complete are read. */
  feed(piece: string): readonly PartReading[];
  /** The text is at its end: what is left of it is its last line. */
  end(): readonly PartReading[];
  /** Lines that were read, and lines that were no JSON. */
  lines(): { readonly read: number; readonly bad: number };
}

/** A line that is longer is given up as a bad one. */
const longestLine = 16_000_000;
/** Answers of the site have some dozens. What comes after so many is given up as bad. */
const mostLines = 5000;

export function createStream(options: AnswerOptions = {}): Stream {
  const parts = createParts(options);
  let rest = "";
  let isTooLong = false;
  let read = 0;
  let bad = 0;

  function take(line: string): readonly PartReading[] {
    if (isTooLong || line.trim() === "") {
      bad += isTooLong ? 1 : 0;
      isTooLong = false;
      return [];
    }
    const value = read < mostLines ? parseLine(line) : undefined;
    if (value === undefined) bad += 1;
    else read += 1;
    return documentsIn(value).map((document) => parts.add(document));
  }

  return {
    feed: (piece) => {
      const [first = "", ...others] = piece.split("\n");
      rest += first;
      if (rest.length > longestLine) {
        isTooLong = true;
        rest = "";
      }
      const readings: PartReading[] = [];
      for (const next of others) {
        readings.push(...take(rest));
        rest = next;
      }
      return readings;
    },
    end: () => {
      const last = take(rest);
      rest = "";
      return last;
    },
    lines: () => ({ read, bad }),
  };
}

/**
 * The whole text at once: every slot once, as complete as the text made it. `undefined` where no line is JSON.
 *
 * @param apart lines that follow.
 */
export function readWhole(
  text: string,
  options: AnswerOptions,
  apart: readonly string[] = [],
): Reading | undefined {
  const values = [...valuesIn(text), ...apart.map(parseLine)];
  if (values.every((value) => asRecord(value) === undefined && !Array.isArray(value))) return undefined;
  return createParts(options).whole(values.flatMap((value) => documentsIn(value)));
}

/** Documents, one a line; or one document that was written over many lines, as people save it. */
function valuesIn(text: string): readonly unknown[] {
  const end = text.indexOf("\n", text.search(/\S/));
  if (end < 0) return [parseLine(text)];
  const first = parseLine(text.slice(0, end));
  // Asked before the other lines: thousands that are no JSON cost many times what the whole does.
  const whole = first === undefined ? parseLine(text) : undefined;
  if (whole !== undefined) return [whole];
  const others = text.slice(end).split("\n");
  return [
    first,
    ...others
      .filter((line) => line.trim() !== "")
      .slice(0, mostLines)
      .map(parseLine),
  ];
}

/** Reads the documents of one answer, one by one or all together. */

import type { Reading } from "@/lib/model/reading";
import { noFigures, type Figures } from "@/lib/platforms/figures";
import type { PartReading } from "@/lib/platforms/islands";

import type { Document } from "./documents";
import { asRecord, own } from "./fields";
import { isComment, storyKind } from "./kinds";
import { createAssembly, type Assembly } from "./merge";
import { placeOfAnswer } from "./place";
import { createdIn, isPrivate, requestOf, type Request } from "./request";
import { readSlots } from "./rows";
import { slotsIn, type Slot } from "./slots";

export interface AnswerOptions {
  readonly requestBody?: string | undefined;
  /** Reads shortened counts. Absent = they stay unknown. */
  readonly figures?: Figures | undefined;
}

/** An answer as far as it has come. */
export interface Parts {
  /** What the document brought, or completed. */
  add(document: Document): PartReading;
  /** Documents that belong to one request. */
  whole(documents: readonly Document[]): Reading;
}

/** How often one post is given: no answer of the site completes one in more steps. */
const mostTimes = 200;

/** An answer in parts, or all of its documents together. */
export function createParts({ requestBody, figures = noFigures }: AnswerOptions): Parts {
  const request = requestOf(requestBody);
  const isClosed = isPrivate(requestBody);
  const assemblies: Assembly[] = [];
  const given = new WeakMap<object, number>();
  let hasRoot = false;

  /** A further whole answer is another one: several requests were answered at once. */
  function addTo(document: Document): { readonly assembly: Assembly; readonly way: readonly unknown[] } {
    const isWhole = document.path.length === 0;
    const latest = assemblies.at(-1);
    const assembly = latest === undefined || (isWhole && hasRoot) ? createAssembly() : latest;
    if (assembly !== latest) assemblies.push(assembly);
    hasRoot ||= isWhole;
    return { assembly, way: assembly.add(document) };
  }

  return {
    add: (document: Document): PartReading => {
      const brought = Object.keys(document.data);
      const { assembly, way } = addTo(document);
      const slots = (isClosed ? [] : touched(assembly, way, brought)).filter(
        ({ part }) => (given.get(part) ?? 0) < mostTimes,
      );
      const again = slots.filter(({ part }) => given.has(part)).length;
      for (const { part } of slots) given.set(part, (given.get(part) ?? 0) + 1);
      return { ...readingOf(slots, assembly.root, request, figures), again };
    },
    whole: (documents: readonly Document[]): Reading => {
      for (const document of documents) addTo(document);
      const [first] = assemblies;
      const slots = isClosed ? [] : assemblies.flatMap(({ root }) => ownOrAll(root));
      return readingOf(slots, first?.root, request, figures);
    },
  };
}

/** What a part brought, or the story or comment that it made richer. */
function touched({ root }: Assembly, way: readonly unknown[], brought: readonly string[]): readonly Slot[] {
  if (createdIn(root) !== undefined) return ownOrAll(root);
  const records = way.map(asRecord).filter((part) => part !== undefined);
  const isSponsored = records.some((part) => own(part, "category") === "SPONSORED");
  const around = records.findLast((part) => own(part, "owning_profile") !== undefined);
  for (const part of records) {
    if (storyKind(part) === "story") return [{ holds: "story", part, isSponsored, around }];
    if (isComment(part)) return [{ holds: "comment", part, isSponsored, around }];
  }
  // The place may hold more than this part brought: that was given before.
  const place = way.at(-1);
  const news = Object.fromEntries(brought.map((name) => [name, own(place, name)]));
  return slotsIn(news, { isSponsored, around });
}

/** Of a creation only what was created: the answer brings along what it was written under. */
function ownOrAll(root: unknown): readonly Slot[] {
  const created = createdIn(root);
  return created === undefined ? slotsIn(root) : slotsIn(created).slice(0, 1);
}

function readingOf(slots: readonly Slot[], root: unknown, request: Request, figures: Figures): Reading {
  const isOwnWriting = createdIn(root) !== undefined;
  const place = isOwnWriting ? { kind: "other" as const } : placeOfAnswer(root, request);
  return { ...readSlots(slots, figures), people: [], isOwnWriting, place, operation: request.operation };
}

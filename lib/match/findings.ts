/** Collects, subject by subject, what a post says. */

import type { Match, Span } from "@/lib/model/mention";
import type { Post } from "@/lib/model/post";

import { findIn, type Circumstances } from "./find";
import { foldHandle, type Use } from "./literals";
import { partsOf, type PartName } from "./parts";
import type { Search } from "./whole-words";

export interface Finding {
  /** Terms as typed, by their place among the subject's fields. */
  readonly terms: Map<number, string>;
  readonly spans: Span[];
  isRuledOut: boolean;
}

/** More places than this are counted as said, but not kept for highlighting. */
const KEPT_SPANS = 100;

/** By index of the subject. */
export function findingsIn(
  post: Post,
  quoted: Post | undefined,
  searches: readonly Search[],
): ReadonlyMap<number, Finding> {
  const findings = new Map<number, Finding>();
  let known: Circumstances | undefined;
  const circumstances = (): Circumstances => (known ??= circumstancesOf(post));
  for (const part of partsOf(post, quoted)) {
    for (const search of searches) {
      findIn(part, search, circumstances, ({ uses }, start, end) => {
        for (const use of uses) note(findings, use, { part: part.name, start, end, term: use.term });
      });
    }
  }
  return findings;
}

/** The naming as a match says it; `undefined` when the subject is not named, or an exclusion rules it out. */
export function namingOf(finding: Finding | undefined): Pick<Match, "terms" | "spans"> | undefined {
  if (finding === undefined || finding.isRuledOut || finding.terms.size === 0) return undefined;
  const terms = [...finding.terms].toSorted(([one], [other]) => one - other).map(([, term]) => term);
  return { terms: [...new Set(terms)], spans: inOrder(finding.spans) };
}

function circumstancesOf({ tagged, author }: Post): Circumstances {
  return {
    tagged: new Set(tagged.flatMap(({ handle }) => (handle ? foldHandle(handle) : []))),
    author: author.handle ? foldHandle(author.handle) : undefined,
  };
}

function note(findings: Map<number, Finding>, use: Use, span: Span): void {
  const finding = findings.get(use.subject) ?? {
    terms: new Map<number, string>(),
    spans: [],
    isRuledOut: false,
  };
  findings.set(use.subject, finding);
  if (use.rulesOut) {
    finding.isRuledOut = true;
    return;
  }
  finding.terms.set(use.order, use.term);
  if (finding.spans.length < KEPT_SPANS && !finding.spans.some((kept) => isSame(kept, span)))
    finding.spans.push(span);
}

/** Hashtags stand in the text as well: what was marked there is not marked again in their list. */
function isSame(kept: Span, span: Span): boolean {
  if (kept.term !== span.term) return false;
  return span.part === "tags" ? kept.part === "text" : kept.part === span.part && kept.start === span.start;
}

const order: readonly PartName[] = ["text", "quoted", "card", "alt", "tags", "links"];

function inOrder(spans: readonly Span[]): Span[] {
  return spans.toSorted(
    (one, other) =>
      order.indexOf(one.part) - order.indexOf(other.part) || one.start - other.start || one.end - other.end,
  );
}

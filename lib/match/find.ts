/**
 * Where a part of a post says what is searched for. The lexicon proposes; here it is decided whether
 * the words are whole, and whether they stand where such a thing counts: words outside addresses, a
 * handle behind its "@" or in a profile's address, a domain in a link's host.
 */

import { fold, foldKeepingCase } from "./fold";
import { hashtagsIn, hasTags, linesOf, pieceRunsOf, splitTag } from "./hashtags";
import { kindAt, NONE } from "./letters";
import { foldHandle, hostOf, type Literal } from "./literals";
import type { Part } from "./parts";
import { eachWhole, type Search } from "./whole-words";
import { linkAround, zonesAround, type Zone } from "./zones";

/** Original positions; the "@" or "#" of a handle or hashtag is included. */
export type Found = (literal: Literal, start: number, end: number) => void;

/** What a post says about itself that decides doubtful places. */
export interface Circumstances {
  /** Folded handles that the platform itself took for tags. */
  readonly tagged: ReadonlySet<string>;
  /** Folded; a link to the author's own profile names nobody. */
  readonly author: string | undefined;
}

const profile =
  /^(?:https?:\/\/)?(?:www\.|m\.|mobile\.|web\.)?(?:x|twitter|facebook|instagram|threads|tiktok|youtube|linkedin|pinterest|bsky)\.(?:com|net|app)\/(?:@|company\/|profile\/|user\/|c\/)?(?<handle>[^/?#\s]+)/i;
const beforeHost = /^(?:[a-z][a-z0-9+.-]*:\/\/)?[^/?#]*$/i;

/** @param circumstances asked for only where something is found */
export function findIn(part: Part, search: Search, circumstances: () => Circumstances, found: Found): void {
  const { name, text, from } = part;
  const { hint } = search.lexicon;
  const isTagged = name === "tags" || (name !== "links" && hasTags(text));
  const said = from === 0 ? text : text.slice(from);
  const folded = foldKeepingCase(said, search.isExact);
  // In most texts there is nothing.
  if (hint && !hint.test(folded)) return;
  // Every line of a list of links is one.
  const zoneOf =
    name === "links"
      ? (start: number, end: number): Zone => linkAround(text, "\n", start, end)
      : zonesAround(text);
  eachWhole(said, folded, search, (literal, at, to) => {
    const [start, end] = [from + at, from + to];
    const spot: Spot = { part, literal, start, end, zone: zoneOf(start, end) };
    if (counts(spot, circumstances())) found(literal, start - signLength(spot), end);
  });
  const tags = name === "tags" ? linesOf(text) : isTagged ? hashtagsIn(text) : [];
  for (const { start, end } of tags) {
    if (start < from) continue;
    eachInTag(text.slice(start, end), search, (literal, at, to) => {
      if (name === "tags" || zoneOf(start, end) === undefined) found(literal, start + at, start + to);
    });
  }
}

/** A candidate, and the address that it stands in, if any. */
interface Spot {
  readonly part: Part;
  readonly literal: Literal;
  readonly start: number;
  readonly end: number;
  readonly zone: Zone | undefined;
}

function counts(spot: Spot, circumstances: Circumstances): boolean {
  switch (spot.literal.kind) {
    case "words":
      return spot.zone === undefined || spot.zone.kind === "host";
    case "hashtag":
      return spot.part.name === "tags" ? isLine(spot) : spot.zone === undefined && isTag(spot);
    case "handle":
      return spot.zone?.kind === "link" ? isProfile(spot, circumstances) : isHandle(spot, circumstances);
    case "domain":
      return isHost(spot);
    default:
      return spot.literal.kind satisfies never;
  }
}

function signLength({ part, literal, zone }: Spot): number {
  const hasSign =
    literal.kind === "hashtag" ? part.name !== "tags" : literal.kind === "handle" && zone?.kind === "handle";
  return hasSign ? 1 : 0;
}

function isLine({ part: { text }, start, end }: Spot): boolean {
  return (start === 0 || text[start - 1] === "\n") && (end === text.length || text[end] === "\n");
}

/** The whole of a hashtag. */
function isTag({ part: { text }, start, end }: Spot): boolean {
  const isOpen =
    /^[^_&]?[#＃]$/.test(text.slice(Math.max(0, start - 2), start)) && kindAt(text, start - 2) === NONE;
  return isOpen && kindAt(text, end) === NONE && text[end] !== "_";
}

/** The whole of a handle; the platform knows where one ends that a full stop follows ("@acme.Great"). */
function isHandle({ part: { text }, literal, start, end, zone }: Spot, { tagged }: Circumstances): boolean {
  if (zone?.kind !== "handle" || zone.start !== start - 1) return false;
  return zone.end === end || text[end] === "@" || (/[.-]/.test(text[end] ?? "") && tagged.has(literal.text));
}

function isProfile({ part: { text }, literal, zone }: Spot, { author }: Circumstances): boolean {
  const link = text.slice(zone?.start, zone?.end);
  const handle = foldHandle(profile.exec(link)?.groups?.handle ?? "");
  return handle === literal.text && handle !== author;
}

function isHost({ part: { text }, literal: { host = "" }, start, zone }: Spot): boolean {
  if (zone === undefined || zone.kind === "email" || zone.kind === "handle") return false;
  const linked = hostOf(fold(text.slice(zone.start, zone.end), true));
  const isInHost = beforeHost.test(text.slice(zone.start, start));
  return isInHost && (linked === host || linked.endsWith(`.${host}`));
}

/** Words inside a hashtag that capitals divide: one or more of its pieces, as words or written together. */
function eachInTag(tag: string, search: Search, found: Found): void {
  const split = splitTag(tag);
  if (split === undefined) return;
  const origin = (index: number): number => split.origins[index] ?? tag.length;
  const eachIn = (text: string, use: Found): void => {
    eachWhole(text, foldKeepingCase(text, search.isExact), search, (literal, start, end) => {
      if (literal.kind === "words") use(literal, start, end);
    });
  };
  eachIn(split.text, (literal, start, end) => found(literal, origin(start), origin(end)));
  for (const run of pieceRunsOf(split)) {
    eachIn(run.text, (literal, start, end) => {
      if (start === 0 && end === run.text.length) found(literal, run.start, run.end);
    });
  }
}

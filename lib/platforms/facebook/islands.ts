/**
 * Finds the answers that a page carries in itself. They stand in calls of one cache, in scripts of several
 * forms: pure JSON today, calls of functions with JSON in them before. Only the answers are cut out and
 * parsed; nothing of a script is run.
 */

import { isRecord } from "@/lib/kit/read";

import { asRecord, own, parseJson } from "./fields";

/** One answer, or a later part of one, as it stands in a page. */
export interface Island {
  /** Tells the answers of a page apart; the parts of one answer share it. */
  readonly stream: string;
  readonly box: unknown;
}

export interface Islands {
  readonly islands: readonly Island[];
  /** Calls of the cache that could not be read. */
  readonly unreadable: number;
}

const cache = "RelayPrefetchedStreamCache";
const marker = `"${cache}"`;
const boxName = '"__bbox":';
/** Between the name of the cache and the box stand a method, an empty list and the name of the request. */
const furthestBox = 600;
const mostIslands = 500;
const mostVisited = 50_000;

export function hasIslands(script: string): boolean {
  return script.includes(marker);
}

/** The answers of which a script brings something, by a scan. */
export function streamsIn(script: string): ReadonlySet<string> {
  return new Set(Array.from(script.matchAll(/"adp_([^"\\]{1,300})"/g), ([, name = ""]) => name));
}

export function islandsIn(script: string): Islands {
  const json = /^\s*[{[]/.test(script) ? parseJson(script) : undefined;
  return json === undefined ? islandsInCode(script) : { islands: islandsInJson(json), unreadable: 0 };
}

/** Calls stand in the JSON as lists: the name of the cache, a method, a list, what it is called with. */
function islandsInJson(root: unknown): readonly Island[] {
  const islands: Island[] = [];
  const open: object[] = isRecord(root) ? [root] : [];
  for (let visited = 0; visited < mostVisited && islands.length < mostIslands; visited += 1) {
    const part = open.pop();
    if (part === undefined) break;
    if (Array.isArray(part) && part[0] === cache) islands.push(...islandOf(part));
    else {
      const children = Object.entries(part);
      for (let place = children.length - 1; place >= 0; place -= 1) {
        const [name, child] = children[place] ?? ["", undefined];
        // Code of the page's own stands under "define".
        if (isRecord(child) && name !== "define") open.push(child);
      }
    }
  }
  return islands;
}

function islandOf(call: readonly unknown[]): Island[] {
  const given: unknown = call.find((part) => Array.isArray(part) && isRecord(own(part.at(-1), "__bbox")));
  if (!Array.isArray(given)) return [];
  return [{ stream: String(given[0]).replace(/^adp_/, ""), box: own(given.at(-1), "__bbox") }];
}

/** In code the JSON is cut out by its braces. */
function islandsInCode(script: string): Islands {
  const islands: Island[] = [];
  let unreadable = 0;
  let place = script.indexOf(marker);
  while (place >= 0 && islands.length + unreadable < mostIslands) {
    const between = script.slice(place, place + furthestBox).indexOf(boxName, marker.length);
    const next = script.indexOf(marker, place + marker.length);
    const start = place + between;
    const isNear = between >= 0 && (next < 0 || start < next);
    const end = isNear ? endOfJson(script, start + boxName.length) : next;
    // What has no end takes all that follows with it.
    if (end === undefined) return { islands, unreadable: unreadable + 1 };
    const box = isNear ? asRecord(parseJson(script.slice(start + boxName.length, end))) : undefined;
    if (box === undefined) unreadable += 1;
    else {
      const stream = /"adp_([^"]{1,300})"/.exec(script.slice(place, start))?.[1] ?? "";
      islands.push({ stream, box });
    }
    place = end < 0 ? end : script.indexOf(marker, end);
  }
  return { islands, unreadable };
}

/** Where the object that begins at `start` ends; `undefined` where it is no object or the text is cut. */
function endOfJson(text: string, start: number): number | undefined {
  if (!/^\s*\{/.test(text.slice(start, start + 20))) return undefined;
  let depth = 0;
  token.lastIndex = start;
  while (token.test(text)) {
    const { lastIndex } = token;
    const last = text.charAt(lastIndex - 1);
    if (last === "{") depth += 1;
    else if (last === "}") depth -= 1;
    if (depth === 0) return lastIndex;
  }
  return undefined;
}

/** What an object begins and ends with, and what only looks like it, inside a string. */
const token = /[{}]|"[^"\\]*(?:\\[^][^"\\]*)*"/g;

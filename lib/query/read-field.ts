/** What "name:value" looks for. */

import { fold } from "@/lib/match/fold";
import { foldHandle, hostOf } from "@/lib/match/literals";
import { countNames } from "@/lib/model/counts";

import { readBound } from "./bound";
import { nearestName } from "./nearest-name";
import { problemAt } from "./problem";
import { attributes, hasKinds, isKinds, type Attribute, type BoundName } from "./query";
import { accepted, isNothing, readRaw, refused, type Read } from "./read-term";
import { quote, type Written } from "./scan";

const boundNames: readonly BoundName[] = [...countNames, "followers"];

const fieldNames: readonly string[] = [
  ...attributes,
  ...boundNames,
  "links",
  "is",
  "has",
  "since",
  "until",
  "raw",
];

/** What other tools call it, and the one letter that everybody forgets. */
const otherNames: Readonly<Record<string, string>> = {
  from: "author",
  by: "author",
  language: "lang",
  link: "links",
  domain: "links",
  like: "likes",
  reply: "replies",
  comments: "replies",
  share: "shares",
  reposts: "shares",
  retweets: "shares",
  quote: "quotes",
  view: "views",
};
const platformNames: Readonly<Record<string, string>> = { twitter: "x", fb: "facebook" };

/** The name before the colon that `text` begins with, in lower case; not of an address. */
export function fieldAt(text: string, start: number): string | undefined {
  const [, name] = /^([a-z]{1,30}):(?!\/\/)/i.exec(text.slice(start, start + 34)) ?? [];
  return name?.toLowerCase();
}

/** @param nameStart where the field's name begins: what is wrong is shown from there. */
export function readField(name: string, value: Written, nameStart: number): Read {
  const written = { ...value, start: nameStart };
  if (!fieldNames.includes(name)) return refuseName(name, written);
  if (value.literal === "" || isNothing(value.literal)) return refused("field-empty", written);
  if (name === "raw") return readRaw(written);
  if (value.hasWildcard) return refused("wildcard-place", written);
  const text = value.literal;
  if (text.length > 500) return refused("term-too-long", written);
  const count = boundNames.find((known) => known === name);
  if (count !== undefined) return readCount(count, text, written);
  if (name === "links") return readLinks(text, written);
  if (name === "is") return readIs(text, written);
  if (name === "has") return readHas(text, written);
  if (name === "since" || name === "until") return readDay(name, text, written);
  const attribute = attributes.find((known) => known === name);
  return attribute === undefined ? refuseName(name, written) : readAttribute(attribute, text, written);
}

function refuseName(name: string, written: Written): Read {
  const meant = Object.hasOwn(otherNames, name) ? otherNames[name] : nearestName(name, fieldNames);
  // A name with a colon in it is looked for in quotation marks.
  return refused(
    "field-unknown",
    written,
    meant ? `${meant}:${written.source}` : quote(`${name}:${written.literal}`),
  );
}

function readCount(count: BoundName, text: string, written: Written): Read {
  const ends = readBound(text);
  if (ends === undefined) return refused("number-malformed", written);
  const { least = 0, most = Number.POSITIVE_INFINITY } = ends;
  if (least > most)
    return refused("range-empty", written, text.includes("..") ? `${count}:${most}..${least}` : undefined);
  return accepted({ kind: "bound", count, ...ends });
}

function readLinks(text: string, written: Written): Read {
  const host = hostOf(fold(text, true));
  if (host === "") return refused("field-value", written);
  const path = text.replace(/^[a-z][a-z0-9+.-]*:\/\//i, "").replace(/^[^/?#]*/, "");
  const leaf = { kind: "links", text } as const;
  return path.length > 1
    ? accepted(leaf, problemAt("links-path", written.start, written.end, `links:${host}`))
    : accepted(leaf);
}

function readIs(text: string, written: Written): Read {
  const choice = isKinds.find(isTyped(text));
  return choice === undefined
    ? refuseChoice("is", isKinds, text, written)
    : accepted({ kind: "is", text: choice });
}

function readHas(text: string, written: Written): Read {
  const choice = hasKinds.find(isTyped(text));
  return choice === undefined
    ? refuseChoice("has", hasKinds, text, written)
    : accepted({ kind: "has", text: choice });
}

/** In any case; "links" is as good as "link". */
function isTyped(text: string): (choice: string) => boolean {
  const typed = text.toLowerCase();
  return (choice) => choice === typed || `${choice}s` === typed;
}

function refuseChoice(name: string, choices: readonly string[], text: string, written: Written): Read {
  const meant = nearestName(text.toLowerCase(), choices);
  return refused("field-value", written, meant && `${name}:${meant}`);
}

function readDay(kind: "since" | "until", text: string, written: Written): Read {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  const isReal = day !== undefined && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
  return isReal ? accepted({ kind, day: text }) : refused("day-malformed", written, dayMeant(kind, text));
}

/** "2026/1/5" is clear; "1/5/2026" is not. */
function dayMeant(kind: string, text: string): string | undefined {
  const [, year = "", month = "", day = ""] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text) ?? [];
  const isPossible = year !== "" && Number(month) <= 12 && Number(day) <= 28;
  return isPossible ? `${kind}:${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` : undefined;
}

/** @param text without "@" */
function readAuthor(text: string, written: Written): Read {
  return foldHandle(text) === "" ? refused("field-empty", written) : accepted({ kind: "author", text });
}

function readAttribute(kind: Attribute, text: string, written: Written): Read {
  switch (kind) {
    case "author":
      return readAuthor(text.replace(/^[@＠\s]+/u, ""), written);
    case "platform": {
      const id = text.toLowerCase();
      return accepted({ kind, text: platformNames[id] ?? id });
    }
    case "lang":
      return /^[a-z]{2,3}(?:-[a-z0-9]{1,8}){0,4}$/i.test(text)
        ? accepted({ kind, text: text.toLowerCase() })
        : refused("field-value", written);
    case "site":
      return hostOf(fold(text, true)) === "" ? refused("field-value", written) : accepted({ kind, text });
    case "url":
      return accepted({ kind, text });
    default:
      return kind satisfies never;
  }
}

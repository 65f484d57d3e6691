/** What is searched for: the fields of the subjects, folded, each literal once for all subjects. */

import type { Subject } from "@/lib/model/subject";

import { fold } from "./fold";
import { kindAt, NONE } from "./letters";

/** Where a literal may stand: as words of a text, or as the whole of a hashtag, a handle, a link's host. */
export type LiteralKind = "words" | "hashtag" | "handle" | "domain";

/** On whose behalf a literal is searched for. */
export interface Use {
  /** Index of the subject. */
  readonly subject: number;
  /** Place among the subject's terms, handles, hashtags, domains. */
  readonly order: number;
  /** As the user typed it. */
  readonly term: string;
  readonly rulesOut: boolean;
}

export interface Literal {
  readonly kind: LiteralKind;
  /** Folded, lower case; one space stands for any gap between words. */
  readonly text: string;
  /** Of a domain: the host with its accents, which tell one site from another. */
  readonly host?: string | undefined;
  readonly uses: readonly Use[];
}

type Entry = Omit<Literal, "uses">;

/** Literals of the subjects for which accents count as `isExact` says. `subject` is the index in `subjects`. */
export function literalsOf(subjects: readonly Subject[], isExact: boolean): Literal[] {
  const found = new Map<string, Entry & { uses: Use[] }>();
  for (const [subject, fields] of subjects.entries()) {
    if (fields.exactAccents !== isExact) continue;
    for (const [order, { term, kind, rulesOut }] of termsOf(fields).entries()) {
      for (const entry of entriesOf(term, kind, isExact)) {
        const key = `${entry.kind} ${entry.host ?? entry.text}`;
        const literal = found.get(key) ?? { ...entry, uses: [] };
        literal.uses.push({ subject, order, term, rulesOut });
        found.set(key, literal);
      }
    }
  }
  return [...found.values()];
}

interface Term {
  readonly term: string;
  readonly kind: LiteralKind;
  readonly rulesOut: boolean;
}

/** The subject's terms in the order of its fields, exclusions last. */
export function termsOf(subject: Subject): Term[] {
  return [
    ...typed(subject.terms, "words"),
    ...typed(subject.handles, "handle"),
    ...typed(subject.hashtags, "hashtag"),
    ...typed(subject.domains, "domain"),
    ...typed(subject.exclusions, "words", true),
  ];
}

function typed(fields: readonly string[], kind: LiteralKind, rulesOut = false): Term[] {
  return fields.map((term) => ({ term, kind, rulesOut }));
}

/** What to look for when the user typed `term`: nothing when nothing is left of it. */
export function entriesOf(term: string, kind: LiteralKind, isExact: boolean): Entry[] {
  if (kind === "domain") return domainEntries(term, isExact);
  const text = tidy(fold(term, isExact));
  return entriesByKind(kindOf(text, kind), text).filter((entry) => entry.text !== "");
}

type TextKind = Exclude<LiteralKind, "domain">;

/** Handles and hashtags may be typed among the words. */
function kindOf(text: string, kind: TextKind): TextKind {
  if (kind !== "words" || kindAt(text, 1) === NONE) return kind;
  return text.startsWith("@") ? "handle" : text.startsWith("#") ? "hashtag" : kind;
}

function entriesByKind(kind: TextKind, text: string): Entry[] {
  switch (kind) {
    case "handle":
      return [{ kind, text: foldHandle(text) }];
    case "hashtag":
      return [{ kind, text: text.replace(/^#+/, "").replaceAll(" ", "") }];
    case "words":
      return [{ kind, text }, ...compact(text)];
    default:
      return kind satisfies never;
  }
}

/** A phrase is written as one word in a hashtag: "coca-cola light" as #cocacolalight, "h&m" as #hm. */
function compact(text: string): Entry[] {
  const joined = text
    .replace(/[!?.]+$/, "")
    .replace(/(?<=[a-z0-9\x80-\uffff])[ \-'&._](?=[a-z0-9\x80-\uffff])/g, "");
  const isOneWord = endOfWord(joined) === joined.length && Array.from(joined).length > 1;
  return isOneWord && joined !== text ? [{ kind: "hashtag", text: joined }] : [];
}

/** Without "@", lower case. */
export function foldHandle(handle: string): string {
  const folded = fold(handle.trim());
  return folded.startsWith("@") ? folded.replace(/^@+/, "") : folded;
}

/** The host as people read it and, where that differs, as the network writes it. */
function domainEntries(address: string, isExact: boolean): Entry[] {
  const host = hostOf(fold(address.trim(), true));
  return [...new Set([host, networkFormOf(host)])]
    .filter((form) => form !== "")
    .map((form) => ({ kind: "domain", text: fold(form, isExact), host: form }));
}

function networkFormOf(host: string): string {
  try {
    return new URL(`http://${host}`).hostname;
  } catch {
    // Not a host that a link can have: it is looked for as it was typed.
    return host;
  }
}

/** The host of an address that may lack its beginning, without "www."; empty where there is none. */
export function hostOf(address: string): string {
  const bare = address
    .replace(/^[a-z][a-z0-9+.-]*:\/\//, "")
    .replace(/^[^/?#]*@/, "")
    .replace(/^www\./, "");
  return bare.slice(0, endOfWord(bare, ".-")).replace(/\.+$/, "");
}

/** Where the letters, digits and marks end that `text` begins with, and the signs that are taken for such. */
function endOfWord(text: string, signs = ""): number {
  let end = 0;
  while (end < text.length && (kindAt(text, end) !== NONE || signs.includes(text.charAt(end)))) end++;
  return end;
}

/** One space between words, none around; quotes around a phrase are not part of it. */
function tidy(text: string): string {
  const single = text.trim().replace(/\s+/g, " ");
  return /^"[^"]+"$/.test(single) ? single.slice(1, -1).trim() : single;
}

/**
 * What somebody wrote, and what stands in it. Facebook marks links, hashtags and tagged accounts as ranges
 * of code points, not of the UTF-16 units in which JavaScript counts: behind an emoji the two differ.
 */

import { asCount, asList, asText } from "@/lib/kit/read";
import type { Account } from "@/lib/model/account";

import { accountOf } from "./account";
import { isFacebookUrl, linkTarget } from "./address";
import { own, ownRecord } from "./fields";

/** What is longer is no post but an attack on memory. */
const longestText = 100_000;
const mostRanges = 200;

export interface Words {
  readonly text: string;
  readonly textIsCut?: true | undefined;
  readonly links: readonly string[];
  readonly hashtags: readonly string[];
  readonly tagged: readonly Account[];
  /** Where the text goes on behind an account that is tagged at its very beginning; 0 where none is. */
  readonly lead: number;
}

export const noWords: Words = { text: "", links: [], hashtags: [], tagged: [], lead: 0 };

/**
 * The same words come several times, once with what stands in them and once without: the longest text is
 * taken, with the ranges of everything that has the same text.
 */
export function wordsOf(messages: readonly unknown[]): Words {
  const texts = messages.map((message) => asText(own(message, "text")) ?? "");
  const whole = texts.reduce((longest, text) => (text.length > longest.length ? text : longest), "");
  if (whole === "") return noWords;
  const ranges = messages
    .filter((_, index) => texts[index] === whole)
    .map(rangesOf)
    .reduce((best, next) => (next.length > 0 && (best.length === 0 || saysMore(next)) ? next : best), []);
  const entities = entitiesIn(whole, ranges);
  return whole.length <= longestText
    ? { text: whole, ...entities }
    : { text: whole.slice(0, longestText), textIsCut: true, ...entities };
}

/** Of the same ranges some come without the addresses of what they mark. */
function saysMore([first]: readonly unknown[]): boolean {
  return own(own(first, "entity"), "url") !== undefined;
}

function rangesOf(message: unknown): readonly unknown[] {
  return asList(own(message, "ranges")).slice(0, mostRanges);
}

function entitiesIn(text: string, ranges: readonly unknown[]): Omit<Words, "text"> {
  const links = new Set<string>();
  const hashtags = new Set<string>();
  const tagged = new Map<string, Account>();
  let lead = 0;
  for (const range of ranges) {
    const entity = ownRecord(range, "entity");
    const type = asText(own(entity, "__typename")) ?? "";
    if (type === "Hashtag") hashtags.add(wordsAt(text, range).replace(/^[#＃]/u, ""));
    else if (/^(?:User|Page|Group|Event|.*Profile)$/.test(type)) {
      tag(tagged, entity);
      if (own(range, "offset") === 0) lead = wordsAt(text, range).length;
    } else {
      const link = linkOf(entity) ?? linkTarget(wordsAt(text, range));
      if (link !== undefined) links.add(link);
    }
  }
  hashtags.delete("");
  return { links: [...links], hashtags: [...hashtags], tagged: [...tagged.values()], lead };
}

/** The same tag stands there with more and with less about the account. */
function tag(tagged: Map<string, Account>, entity: unknown): void {
  const account = accountOf(entity);
  const key = account?.accountId ?? account?.handle;
  if (account === undefined || key === undefined) return;
  const known = tagged.get(key);
  tagged.set(key, {
    ...known,
    ...account,
    handle: account.handle ?? known?.handle,
    name: account.name ?? known?.name,
    url: account.handle === undefined ? (known?.url ?? account.url) : account.url,
  });
}

/** Where the range of an outward link leads. Links inside Facebook are links as well. */
function linkOf(entity: unknown): string | undefined {
  const outward = own(entity, "external_url") ?? own(own(entity, "web_link"), "url") ?? own(entity, "url");
  return linkTarget(outward);
}

export function isOutward(link: string | undefined): link is string {
  return link !== undefined && !isFacebookUrl(link);
}

/** Ranges count code points. Of a text without any beyond the first plane the two ways of counting agree. */
function wordsAt(text: string, range: unknown): string {
  const start = asCount(own(range, "offset"));
  const length = asCount(own(range, "length"));
  if (start === undefined || length === undefined || start + length > longestText) return "";
  if (!/[\uD800-\uDFFF]/.test(text)) return text.slice(start, start + length);
  return Array.from(text.slice(0, 2 * (start + length)))
    .slice(start, start + length)
    .join("");
}

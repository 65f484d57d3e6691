/** What Facebook's addresses say: which post, which account, which group, and where a link really leads. */

import { asId, asPublicId, idsInCommentId } from "./ids";

const longestAddress = 2000;
/** Parameters that name something. Everything else in Facebook's addresses follows the reader around. */
const telling = ["story_fbid", "fbid", "v", "id", "comment_id", "reply_comment_id", "multi_permalinks"];

/** First parts of an address that are pages of Facebook and nobody's name. */
const notNames = new Set(
  "ads,bookmarks,business,checkpoint,events,friends,gaming,groups,hashtag,help,live,login,marketplace,me,media,memories,messages,notifications,pages,people,photo,photos,plugins,policies,privacy,public,reel,reels,reviews,saved,search,settings,share,sharer,stories,video,videos,watch,www".split(
    ",",
  ),
);

interface Address {
  readonly parts: readonly string[];
  readonly path: string;
  /** Without the "?"; "" where there is none. */
  readonly query: string;
}

const shape =
  /^https?:\/\/(?:(?:www|web|m|mobile|mbasic|l|lm)\.)?facebook\.com(\/[^\s?#"<>\\]*)?(?:\?([^\s#"<>\\]*))?(?:#|$)/i;

/**
 * An address of www.facebook.com, or of its sisters; `undefined` for every other. Answers hold thousands of
 * them, and the browser's own parser takes longer for one than the rest of a post together.
 */
function facebookAddress(value: unknown): Address | undefined {
  if (typeof value !== "string" || value.length > longestAddress) return undefined;
  const found = shape.exec(value);
  if (found === null) return undefined;
  const [, path = "/", query = ""] = found;
  return { path, query, parts: path.split("/").filter((part) => part !== "") };
}

function parameter({ query }: Address, name: string): string | undefined {
  const all = `&${query}&`;
  const start = all.indexOf(`&${name}=`) + name.length + 2;
  if (start < name.length + 2) return undefined;
  return unescaped(all.slice(start, all.indexOf("&", start)).replaceAll("+", " "));
}

export function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A lone "%": then it stands for itself.
    return text;
  }
}

/** An address of Facebook without what follows the reader around, always at www.facebook.com. */
export function cleanUrl(value: unknown): string | undefined {
  const address = facebookAddress(value);
  if (address === undefined) return undefined;
  const kept = telling.flatMap((name) => {
    const part = parameter(address, name);
    return part === undefined ? [] : [`${name}=${encodeURIComponent(part)}`];
  });
  const query = kept.length === 0 ? "" : `?${kept.join("&")}`;
  return `https://www.facebook.com${address.path}${query}`;
}

/** Where a link leads: Facebook sends clicks through l.facebook.com and adds a parameter of its own. */
export function linkTarget(value: unknown): string | undefined {
  const address = facebookAddress(value);
  const isDetour =
    address !== undefined && (address.path === "/l.php" || /^https?:\/\/lm?\./i.test(String(value)));
  const target = isDetour ? parameter(address, "u") : value;
  if (typeof target !== "string" || target.length > longestAddress || !link.test(target)) return undefined;
  return target.includes("fbclid=")
    ? target.replace(/([?&])fbclid=[^&#]*&?/, "$1").replace(/[?&](?=#|$)/, "")
    : target;
}

const link = /^https?:\/\/[^\s/?#"<>\\@]+(?:[/?#][^\s"<>\\]*)?$/i;

/** The host of a link without "www."; `undefined` where the text is no link. */
export function hostOf(address: string): string | undefined {
  return /^https?:\/\/(?:www\.)?([^\s/?#:]+)/i.exec(address)?.[1]?.toLowerCase();
}

export function isFacebookUrl(value: unknown): boolean {
  return facebookAddress(value) !== undefined;
}

/** The name in the address of a profile or Page: "acmekettles" of facebook.com/acmekettles. */
export function handleIn(value: unknown): string | undefined {
  const [first = "", second] = partsOf(value);
  if (second !== undefined || notNames.has(first.toLowerCase())) return undefined;
  return /^(?!\d+$|(?:home|l|permalink|photo|profile|story)\.php$)[a-z0-9.]{2,60}$/i.test(first)
    ? first
    : undefined;
}

/** The group in whose address a post stands: its number, or the name that the group chose. */
export function groupIn(value: unknown): string | undefined {
  const [first, second = ""] = partsOf(value);
  return first === "groups" && /^[\w.]{2,60}$/.test(second) && second !== "feed" ? second : undefined;
}

export function eventIn(value: unknown): string | undefined {
  const [first, second] = partsOf(value);
  return first === "events" ? asId(second) : undefined;
}

/**
 * The names under which the post of an address is known, best first: its number where the address has it,
 * else "pfbid…", "photo:<number>", "video:<number>". Empty where the address shows no single post.
 */
export function aliasesOf(value: unknown): string[] {
  const address = facebookAddress(value);
  if (address === undefined) return [];
  const { parts } = address;
  const query = (name: string) => parameter(address, name);
  const found = [
    named("", query("story_fbid")),
    named("", query("multi_permalinks")),
    ...afterEach(parts, /^(?:posts|permalink)$/, ""),
    ...(/^(?:photo|photo\.php)$/.test(parts[0] ?? "") ? [named("photo:", query("fbid"))] : []),
    ...(parts[1] === "photos" ? [named("photo:", asId(parts.at(-1)))] : []),
    ...(/^(?:watch|video\.php)$/.test(parts[0] ?? "") ? [named("video:", query("v"))] : []),
    ...afterEach(parts, /^(?:reel|videos)$/, "video:"),
  ];
  return [...new Set(found.filter((alias) => alias !== undefined))];
}

/** The comment that an address leads to: of a reply its own id, of a comment in it its own. */
export function commentIn(value: unknown): string | undefined {
  const address = facebookAddress(value);
  if (address === undefined) return undefined;
  const id = parameter(address, "reply_comment_id") ?? parameter(address, "comment_id");
  return asId(id) ?? idsInCommentId(id)?.commentId;
}

/** Whether an address is that of a film and of nothing else. */
export function isVideoUrl(value: unknown): boolean {
  return aliasesOf(value).some((alias) => alias.startsWith("video:"));
}

/** Numbers and public ids stand right behind the word, or behind one more part that only reads well. */
function afterEach(parts: readonly string[], word: RegExp, prefix: string): (string | undefined)[] {
  const place = parts.findIndex((part) => word.test(part));
  return place < 0 ? [] : parts.slice(place + 1, place + 3).map((part) => named(prefix, part));
}

function named(prefix: string, value: unknown): string | undefined {
  const id = asId(value);
  return id === undefined ? asPublicId(value) : `${prefix}${id}`;
}

export function partsOf(value: unknown): readonly string[] {
  return facebookAddress(value)?.parts ?? [];
}

/** A parameter of an address of Facebook. */
export function parameterOf(value: unknown, name: string): string | undefined {
  const address = facebookAddress(value);
  return address && parameter(address, name);
}

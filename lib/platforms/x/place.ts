/** Where on X something is shown: by the request that brought it, or by a page's address. */

import { asText } from "@/lib/kit/read";
import type { Place, PlaceKind } from "@/lib/model/place";

import { own } from "./fields";

type Variables = Readonly<Record<string, unknown>>;

/** A variable that tells the place by itself, and what its value tells apart. */
const placesByVariable: readonly (readonly [name: string, kind: PlaceKind])[] = [
  ["rawQuery", "search"],
  ["focalTweetId", "thread"],
  ["timeline_type", "notifications"],
  ["listId", "list"],
  ["communityId", "community"],
  ["tweetId", "thread"],
  ["userId", "profile"],
];

/** What the answer itself is built around, where the request is unknown or says nothing. */
const placesByRoot: readonly (readonly [root: RegExp, kind: PlaceKind])[] = [
  [/^home/, "home"],
  [/^search/, "search"],
  [/^(?:threaded_conversation|tweet)/, "thread"],
  [/^list/, "list"],
  [/^communit/, "community"],
  [/^bookmark/, "bookmarks"],
  [/^viewer.*/, "notifications"],
  [/^user/, "profile"],
];

/**
 * The place that a request asked for. The page's address is not asked: a tab preloads its neighbours.
 *
 * @param root name of the first thing in the answer's `data`.
 * @param handleOf the handle of an account in the answer, by id.
 */
export function placeOfRequest(
  variables: Variables,
  root: string,
  handleOf: (accountId: string) => string | undefined,
): Place {
  for (const [name, kind] of placesByVariable) {
    const value = asText(own(variables, name));
    if (value === undefined) continue;
    if (kind === "profile") return { kind, detail: (handleOf(value) ?? value).toLowerCase() };
    return { kind, detail: kind === "notifications" ? value.toLowerCase() : value };
  }
  return { kind: placesByRoot.find(([pattern]) => pattern.test(root))?.[1] ?? "other" };
}

/** First parts of an address that are pages of X and not somebody's handle. */
const notHandles = new Set(
  "compose,explore,hashtag,home,i,intent,jobs,login,logout,messages,notifications,privacy,search,settings,share,signup,tos".split(
    ",",
  ),
);

/** The place that an address of x.com or twitter.com shows; `other` for all we do not know. */
export function placeOf(url: string): Place {
  if (!URL.canParse(url)) return { kind: "other" };
  const { pathname, searchParams } = new URL(url);
  const [first = "", second = "", third = ""] = pathname.split("/").filter((part) => part !== "");
  return placeOfPart(first, second, third, searchParams) ?? { kind: "other" };
}

function placeOfPart(
  first: string,
  second: string,
  third: string,
  query: URLSearchParams,
): Place | undefined {
  const hasStatus = /^status(?:es)?$/.test(second) && /^\d+$/.test(third);
  if (first === "home") return { kind: "home" };
  if (first === "search") return { kind: "search", detail: query.get("q") ?? undefined };
  if (first === "hashtag" && second !== "") return { kind: "search", detail: `#${decode(second)}` };
  if (first === "notifications") return { kind: "notifications", detail: second || "all" };
  if (first === "i") return placeInside(second, third);
  if (hasStatus) return { kind: "thread", detail: third };
  if (!/^\w{1,50}$/.test(first) || notHandles.has(first.toLowerCase()) || second === "lists")
    return undefined;
  return { kind: "profile", detail: first.toLowerCase() };
}

/** Pages under /i/. */
function placeInside(name: string, id: string): Place | undefined {
  if (name === "bookmarks") return { kind: "bookmarks" };
  if (!/^\d+$/.test(id)) return undefined;
  if (name === "lists") return { kind: "list", detail: id };
  if (name === "communities") return { kind: "community", detail: id };
  return name === "status" ? { kind: "thread", detail: id } : undefined;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    // A lone "%": the address still names one hashtag, if an odd one.
    return part;
  }
}

/**
 * A slow and plain judge of queries over small worlds: a text is words with single spaces between them,
 * the post has no other part. It shares nothing with the code under test but the query's type.
 */

import type { Post } from "@/lib/model/post";
import type { Bound, Query } from "@/lib/query/query";

/** First and last word of a place, both included. */
type Place = readonly [first: number, last: number];

/** `undefined` = it hangs on a figure that is not known. */
export function holdsSlowly(query: Query, post: Post): boolean | undefined {
  if (query.kind === "and") {
    const answers = new Set(query.parts.map((part) => holdsSlowly(part, post)));
    return answers.has(false) ? false : answers.has(undefined) ? undefined : true;
  }
  if (query.kind === "or") {
    const answers = new Set(query.parts.map((part) => holdsSlowly(part, post)));
    return answers.has(true) ? true : answers.has(undefined) ? undefined : false;
  }
  if (query.kind === "not") {
    const answer = holdsSlowly(query.part, post);
    return answer === undefined ? undefined : !answer;
  }
  if (query.kind === "bound") return isWithinSlowly(query, post);
  if (query.kind === "since" || query.kind === "until") {
    if (post.postedAt === undefined) return undefined;
    const day = new Date(post.postedAt).toISOString().slice(0, 10);
    return query.kind === "since" ? day >= query.day : day <= query.day;
  }
  if (query.kind === "is")
    return query.text === "question" ? post.text.endsWith("?") : post.kind === query.text;
  if (query.kind === "has") return post.media.some(({ kind }) => kind === query.text);
  if (query.kind === "lang") return post.lang === query.text;
  if (query.kind === "platform") return post.platform === query.text;
  if (query.kind === "author") return [post.author.handle, post.author.name].includes(query.text);
  return placesSlowly(query, post.text).length > 0;
}

function isWithinSlowly({ count, least = 0, most = Infinity }: Bound, post: Post): boolean | undefined {
  const figure = count === "followers" ? post.author.followers : post.counts[count];
  if (figure === undefined) return undefined;
  const [low, high] = typeof figure === "number" ? [figure, figure] : figure;
  const values = Array.from({ length: high - low + 1 }, (_, more) => low + more);
  const answers = new Set(values.map((value) => value >= least && value <= most));
  return answers.size > 1 ? undefined : answers.has(true);
}

/** All places of a text condition, a list of them, or nearness. */
export function placesSlowly(query: Query, text: string): Place[] {
  const words = text === "" ? [] : text.split(" ").map((word) => word.replace(/\?$/, ""));
  if (query.kind === "or") return query.parts.flatMap((part) => placesSlowly(part, text));
  if (query.kind === "near") {
    const pairs = placesSlowly(query.left, text).flatMap((left) =>
      placesSlowly(query.right, text).map((right) => [left, right] as const),
    );
    return pairs.flatMap(([left, right]): Place[] => {
      const isBefore = left[1] < right[0] && right[0] - left[1] - 1 <= query.words;
      const isBehind = right[1] < left[0] && left[0] - right[1] - 1 <= query.words && !query.isOrdered;
      return isBefore || isBehind ? [[Math.min(left[0], right[0]), Math.max(left[1], right[1])]] : [];
    });
  }
  if (query.kind !== "term" && query.kind !== "pattern" && query.kind !== "raw" && query.kind !== "similar")
    return [];
  const wanted = query.text.split(" ");
  return words.flatMap((_, first): Place[] => {
    const last = first + wanted.length - 1;
    const isThere =
      last < words.length && wanted.every((one, at) => isWord(query.kind, one, words[first + at] ?? ""));
    return isThere ? [[first, last]] : [];
  });
}

function isWord(kind: string, wanted: string, word: string): boolean {
  if (kind === "raw") return wanted === word;
  if (kind === "similar") return slips(plain(wanted), plain(word)) <= (plain(wanted).length < 8 ? 1 : 2);
  if (kind === "term") return plain(wanted) === plain(word);
  const source = plain(wanted).replace(/[+.&]/g, "\\$&").replaceAll("*", "[a-z]*").replaceAll("?", "[a-z]");
  return new RegExp(`^${source}$`).test(plain(word));
}

/** Enough folding for the vocabulary. */
function plain(word: string): string {
  return word.toLowerCase().replaceAll("ß", "ss").replaceAll("é", "e");
}

/** By trying everything. */
function slips(one: string, other: string): number {
  if (one === "" || other === "") return one.length + other.length;
  if (one[0] === other[0]) return slips(one.slice(1), other.slice(1));
  const isSwap = one.length > 1 && other.length > 1 && one[0] === other[1] && one[1] === other[0];
  return (
    1 +
    Math.min(
      slips(one.slice(1), other),
      slips(one, other.slice(1)),
      slips(one.slice(1), other.slice(1)),
      isSwap ? slips(one.slice(2), other.slice(2)) : Infinity,
    )
  );
}

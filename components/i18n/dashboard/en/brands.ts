/** Words of the brands view and of its keywords: a query in a sentence, its problems, its preview. */

import { many, number } from "@/components/i18n/english";
import { quoted } from "@/components/i18n/quoted";
import type { ProblemCode } from "@/lib/query/problem";
import type { JobRow } from "@/lib/store/job-row";

const problems: Record<ProblemCode, string> = {
  "too-long": "The query is too long; nothing after this place is read.",
  "too-deep": "Parentheses are nested too deeply.",
  "too-many-terms": "The query has too many terms; nothing after this place is read.",
  empty: "Type what to look for.",
  "operand-missing": "Something to look for is missing here.",
  "parenthesis-open": "This parenthesis is never closed.",
  "parenthesis-stray": "This parenthesis closes nothing.",
  "quote-open": "This quotation mark is never closed.",
  "term-empty": "No character of this can be looked for.",
  "term-too-long": "This is too long to be looked for.",
  "operator-spelling": "Operators are written AND, OR and NOT.",
  "operator-lowercase": "In small letters this is a word to look for, not an operator.",
  "operators-mixed": "AND binds before OR. Parentheses say which belong together.",
  comma: "A comma joins nothing: words side by side must all be there.",
  "near-distance": "NEAR needs a number of words from 0 to 100, as in NEAR/5 or, in this order, NEAR/5f.",
  "near-operand": "NEAR joins words, phrases, handles, hashtags and lists of them with OR.",
  "wildcard-leading": "A word cannot begin with a wildcard.",
  "wildcard-broad": "A word with a wildcard needs at least two letters.",
  "wildcard-place": "Wildcards stand in words and phrases only.",
  "wildcard-ending": "Here ? stands for one more letter, not for a question mark.",
  "similar-short": "A word needs four letters before a slip of the fingers can be told from another word.",
  "similar-word": "Only a single word in a script with spaces can be spelled similarly.",
  "field-unknown": "There is no such field.",
  "field-empty": "A value is missing after the colon.",
  "field-value": "This field does not have that value.",
  "links-path": "Only the host of a link is compared.",
  "handle-malformed": "No handle looks like this.",
  "hashtag-malformed": "No hashtag looks like this.",
  "number-malformed": "A bound is written >10, >=10, <10, <=10, =10 or 10..20.",
  "range-empty": "No number lies in this range.",
  "day-malformed": "A day is written 2026-11-22.",
};

/** A part of a query, said of a post. Parts stand in it already said. */
interface Said {
  readonly key: string;
  readonly arguments: Readonly<Record<string, string | number>>;
  readonly parts: readonly string[];
}

const plain: Readonly<Record<string, string>> = {
  "query-is-reply": "is a reply",
  "query-is-quote": "quotes a post",
  "query-is-repost": "is a repost",
  "query-is-comment": "is a comment",
  "query-is-question": "asks something",
  "query-is-sponsored": "is labelled as paid for",
  "query-has-link": "has a link",
  "query-has-image": "has a picture",
  "query-has-video": "has a video",
};

function say({ key, arguments: given, parts }: Said): string {
  const text = quoted(String(given.text ?? ""));
  const [first = "", second = ""] = parts;
  const figure = (name: string) => number(Number(given[name] ?? 0));
  const said: Readonly<Record<string, () => string>> = {
    "query-all": () => parts.join(" and "),
    "query-any": () => `(${parts.join(" or ")})`,
    "query-but-not": () => `${first}, but not when it ${parts.slice(1).join(" or ")}`,
    "query-not": () => `does not match: ${first}`,
    "query-near": () => `${first} within ${figure("words")} words of ${second}`,
    "query-near-ordered": () => `${first} and then, within ${figure("words")} words, ${second}`,
    "query-says-term": () => `says ${text}`,
    "query-says-pattern": () => `says a word like ${text}`,
    "query-says-raw": () => `says exactly ${text}`,
    "query-says-similar": () => `says ${text} or a misspelling of it`,
    "query-says-handle": () => `names @${text}`,
    "query-says-hashtag": () => `has the hashtag #${text}`,
    "query-says-links": () => `links to ${text}`,
    "query-author": () => `is written by ${text}`,
    "query-site": () => `stands on ${text}`,
    "query-url": () => `has ${text} in its address`,
    "query-platform": () => `is on ${text}`,
    "query-lang": () => `is in the language ${text}`,
    "query-count-exactly": () => `has exactly ${figure("figure")} ${given.count}`,
    "query-count-least": () => `has at least ${figure("least")} ${given.count}`,
    "query-count-most": () => `has at most ${figure("most")} ${given.count}`,
    "query-count-between": () => `has ${figure("least")} to ${figure("most")} ${given.count}`,
    "query-since": () => `was posted on ${given.day} or later`,
    "query-until": () => `was posted on ${given.day} or earlier`,
  };
  return said[key]?.() ?? plain[key] ?? key;
}

const mentions = (count: number) => many(count, "mention", "mentions");

/** "3 mentions more than before: 4 newly found, 0 brought back, 1 kept aside; 12 as they were." */
function cameTo({ counts }: JobRow): string {
  const { added = 0, returned = 0, fellOut = 0, same = 0 } = counts;
  const more = added + returned - fellOut;
  if (added + returned + fellOut === 0) return `The same mentions as before, ${number(same)} in all.`;
  const sum =
    more === 0
      ? "As many mentions as before, but others"
      : `${mentions(Math.abs(more))} ${more > 0 ? "more" : "fewer"} than before`;
  return `${sum}: ${number(added)} newly found, ${number(returned)} brought back, ${number(fellOut)} kept aside; ${number(same)} as they were.`;
}

/** What a run over everything stored is at, or came to. */
function saidOfRerun(job: JobRow): string {
  const { state, done, total } = job;
  if (state === "running") return "Everything stored is being matched again.";
  if (state === "done") return `Everything stored was matched again. ${cameTo(job)}`;
  const why = state === "failed" ? "Matching again stopped with an error" : "Matching again was stopped";
  const where = total === undefined ? "" : ` after ${number(done)} of ${many(total, "post", "posts")}`;
  return `${why}${where}. ${cameTo(job)} The other posts stand as they did before.`;
}

export const brands = {
  list: "Brands, competitors and topics",
  keywords: "Keywords",
  keywordsWhy:
    "What a post must say to count. Most people need the fields above only; this says the same as a query.",
  query: "Query",
  queryHint:
    'For instance: acme OR "acme kettle*" OR @acme · NOT "acme corp" · kettle NEAR/5 leak · lang:en · likes:>=10',
  excluded: "Never count",
  excludedHint: "A query as well. What it finds does not count, whatever the first one says.",
  fromFields: "Made from the fields. Change it here, and it stands for itself.",
  ownQuery: "A query of its own. The fields do not count while it is there.",
  problems,
  replace: (suggestion: string) => `Write ${quoted(suggestion)}`,
  say,
  posts: (said: string) => `A post counts when it ${said}.`,
  everyPost: "No words to look for",
  everyPostWhy: (branch: string) =>
    `${quoted(branch)} names no words that a page could be searched for. Every stored post is read for it, but nothing new arrives by it alone.`,
  everyPostAgree: "Read every stored post for it anyway",
  unseen: (parts: readonly string[]) => `Pages cannot look for ${parts.map(quoted).join(", ")}`,
  unseenWhy:
    "It says no whole word to begin with, so nothing new arrives by it. Add words that must be there as well.",
  preview: "What it finds",
  previewOf: (posts: number, isWhole: boolean) =>
    isWhole
      ? `In the ${many(posts, "post that is stored", "posts that are stored")}:`
      : `In the newest ${many(posts, "post", "posts")} of those that are stored:`,
  previewNone: "No posts are stored yet. Browse a little, and this shows what the query finds.",
  found: (count: number) => many(count, "post", "posts"),
  change: (more: number, fewer: number) =>
    more === 0 && fewer === 0
      ? "the same as before"
      : `${number(more)} more and ${number(fewer)} fewer than before`,
  only: "Stored are posts that matched before and their conversations, so a wider query finds more than this once you browse on.",
  group: { gained: "Would be new", lost: "Would fall out", kept: "Found as before", missed: "Not found" },
  why: "Why",
  whyState: { matched: "yes", missed: "no", unknown: "not known" },
  besides: {
    fixed: "Stays as it is: you decided about it or clipped it, or it was found in words that were not kept.",
    addressed: "It is said to the brand, so it counts whatever it says.",
  },
  invented: "Try it on the demo’s invented posts",
  inventedOf: (posts: number) => `In ${many(posts, "invented post", "invented posts")}:`,
  unknownFigure: "The site did not show this figure, so it satisfies nothing.",
  ruledOut: "Never counted from here",
  ruledOutWhy: "Authors and places that you said are not about it. Words stand in the fields above.",
  again: "Count again",
  countAgain: (name: string) => `Count again: ${quoted(name)}`,
  countsAgain: (name: string) => `${quoted(name)} counts again. What is stored is matched again.`,
  notChanged: "Nothing was changed. Try again.",
  rerun: {
    title: "Matching again",
    said: saidOfRerun,
    waiting: "Matching again waits until other work is done.",
    of: (done: number, total: number) => `${number(done)} of ${number(total)}`,
    stop: "Stop",
    again: "Match everything again",
    showAside: "Show what is kept aside",
  },
  save: "Save keywords",
  saved: "Saved. What is stored is matched again in the background.",
  notSaved: "The keywords were not saved",
  notSavedWhy: "What you typed is still here. Try again.",
};

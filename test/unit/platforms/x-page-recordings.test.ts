/**
 * The reader of X's markup on saved real pages, against a second reading that knows nothing of a DOM: it
 * cuts the source by regular expressions. Texts and ids stand here as counts and hashes only.
 */

import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";

import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";

import type { Counts } from "@/lib/model/counts";
import type { Post } from "@/lib/model/post";
import { page } from "@/lib/platforms/x/page";

declare const __SAMPLES__: string;

/** By their place among the recorded pages, in the order of the alphabet. */
const recorded = [
  {
    shows: "a home timeline",
    place: 1,
    slots: 20,
    quotes: 9,
    nested: 6,
    shares: 8,
    cut: 4,
    ids: "3fac5959d194c14f",
    texts: "5228651a3c04d8ab",
  },
  {
    shows: "a profile",
    place: 2,
    slots: 9,
    quotes: 1,
    nested: 0,
    shares: 0,
    cut: 0,
    ids: "83261bbe997f88a4",
    texts: "fe73b3835d790935",
  },
  {
    shows: "a thread's page, with a quote",
    place: 3,
    slots: 1,
    quotes: 1,
    nested: 1,
    shares: 0,
    cut: 0,
    ids: "f4360b0f92d1ce15",
    texts: "b39bad84a899b08e",
  },
  {
    shows: "a thread's page, logged out",
    place: 0,
    slots: 1,
    quotes: 0,
    nested: 0,
    shares: 0,
    cut: 0,
    ids: "2d5531de19f3f068",
    texts: "6b603783493ba908",
  },
];

/** What other languages write, as far as the labels go: the reader must not depend on any of it. */
const translations = [
  {
    language: "es",
    digits: "0123456789",
    words: {
      repl: "respuestas",
      repost: "reposts",
      like: "Me gusta",
      bookmark: "elementos guardados",
      view: "reproducciones",
    },
    comma: ", ",
  },
  {
    language: "ja",
    digits: "0123456789",
    words: {
      repl: "件の返信",
      repost: "件のリポスト",
      like: "件のいいね",
      bookmark: "件のブックマーク",
      view: "件の表示",
    },
    comma: "、",
  },
  {
    language: "ar",
    digits: "٠١٢٣٤٥٦٧٨٩",
    words: {
      repl: "ردود",
      repost: "إعادات نشر",
      like: "إعجابات",
      bookmark: "إشارات مرجعية",
      view: "مشاهدات",
    },
    comma: "، ",
  },
  {
    language: "fr",
    digits: "0123456789",
    words: { repl: "réponses", repost: "reposts", like: "j’aime", bookmark: "signets", view: "vues" },
    comma: ", ",
  },
] as const;

describe.skipIf(!__SAMPLES__).each(recorded)(
  "$shows",
  ({ shows: _shows, place, ids, texts, ...expected }) => {
    // Collected although it is skipped where the recordings are absent.
    const html = __SAMPLES__ ? recordedPage(place) : "<html></html>";
    const reading = readHtml(html);
    const own = reading.posts.filter(({ via }) => via === undefined);
    const inSource = sourceArticles(html);

    test("every article is a post, and nothing else is", () => {
      expect(reading.dropped).toEqual({});
      expect({
        slots: reading.slots,
        quotes: reading.quoted.size,
        nested: reading.nested,
        shares: reading.shares.length,
        cut: own.filter(({ textIsCut }) => textIsCut).length,
      }).toEqual(expected);
      expect(own).toHaveLength(reading.slots);
      expect(reading.posts).toHaveLength(reading.slots + reading.nested);
      expect(own.map(({ postId }) => postId)).toEqual(inSource.map(({ id }) => id));
      expect(hash(own.map(({ postId }) => postId))).toBe(ids);
    });

    test("texts are whole, with their emoji and links", () => {
      expect(own.map(({ text }) => text)).toEqual(inSource.map(({ text }) => text));
      expect(hash(own.map(({ text }) => text))).toBe(texts);
    });

    test("authors and times are the posts' own, not the quoted ones'", () => {
      expect(own.map(({ author, postedAt }) => [author.handle, postedAt])).toEqual(
        inSource.map(({ handle, postedAt }) => [handle, postedAt]),
      );
      for (const { postId, postedAt } of reading.posts) {
        // X cuts the time it shows to the second, the id has it to the millisecond.
        expect(postedAt).toBe(Math.floor(Number((BigInt(postId) >> 22n) + 1288834974657n) / 1000) * 1000);
      }
    });

    test("counts are exact, and those not shown are unknown", () => {
      expect(own.map(({ counts }) => counts)).toEqual(inSource.map(({ counts }) => counts));
    });

    test.each(translations)("reads the same in $language", (translation) => {
      const translated = translate(html, translation);
      expect(translated).not.toBe(html);
      const inOther = readHtml(translated, translation.language);
      expect(inOther.posts.map(withoutCard)).toEqual(reading.posts.map(withoutCard));
    });
  },
);

function recordedPage(place: number): string {
  const folder = `${__SAMPLES__}/x/dom`;
  const file = readdirSync(folder)
    .filter((name) => name.endsWith(".html"))
    .toSorted()
    .at(place);
  return readFileSync(`${folder}/${file}`, "utf8");
}

function readHtml(html: string, language?: string) {
  const { document } = parseHTML(html);
  return page.readPage(document, {
    language: language ?? document.documentElement.lang,
    place: { kind: "other" },
  });
}

/** "From …" in a card is translated too. */
function withoutCard({ card: _card, ...post }: Post) {
  return post;
}

function hash(parts: readonly string[]): string {
  return createHash("sha256").update(parts.join("\u0000")).digest("hex").slice(0, 16);
}

/** An article cut out of the source; what is quoted comes after what is its own. */
function sourceArticles(html: string) {
  return (html.match(/<article[^]*?<\/article>/g) ?? []).map((article) => {
    const [, handle = "", id = ""] = /\/([^/"]+)\/status\/(\d+)"[^>]*><time/.exec(article) ?? [];
    // A quoted post shows its time outside of any link.
    const [, time = ""] = /<a [^>]*\/status\/\d+"[^>]*><time datetime="([^"]+)"/.exec(article) ?? [];
    // All that X says of a quoted post stands behind its hidden heading.
    const heading = article.search(/<span[^>]*>Quote<\/span>/);
    const own = heading < 0 ? article : article.slice(0, heading);
    const start = own.search(/<div[^>]*data-testid="tweetText"/);
    const text = start < 0 ? "" : insideOfDiv(article, start);
    return { id, handle, postedAt: Date.parse(time), text: plain(text), counts: countsIn(article) };
  });
}

/** From the opening tag on, up to the `</div>` that closes it. */
function insideOfDiv(html: string, start: number): string {
  let depth = 0;
  for (const { 0: tag, index } of html.slice(start).matchAll(/<\/?div\b[^>]*>/g)) {
    depth += tag.startsWith("</") ? -1 : 1;
    if (depth === 0) return html.slice(start, start + index);
  }
  return "";
}

function plain(html: string): string {
  return html
    .replaceAll(/<span[^>]*aria-hidden="true"[^>]*>…<\/span>/g, "")
    .replaceAll(/<img[^>]*alt="([^"]*)"[^>]*>/g, "$1")
    .replaceAll(/<[^>]*>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&nbsp;", "\u00A0")
    .replaceAll("&amp;", "&");
}

/** The English label of the row says all that is not zero; views alone are not shown where it has none. */
function countsIn(article: string): Counts {
  const [, label = ""] = /aria-label="([^"]*)" role="group"/.exec(article) ?? [];
  const said = (word: string) => {
    const [, digits] = new RegExp(`(\\d+) ${word}`).exec(label) ?? [];
    return digits === undefined ? undefined : Number(digits);
  };
  const views = said("view");
  return {
    replies: said("repl") ?? 0,
    shares: said("repost") ?? 0,
    likes: said("like") ?? 0,
    bookmarks: said("bookmark") ?? 0,
    ...(views !== undefined && { views }),
  };
}

type Words = Readonly<Record<"repl" | "repost" | "like" | "bookmark" | "view", string>>;

/** The page as its labels and figures would be in another language. */
function translate(html: string, { language, digits, words, comma }: (typeof translations)[number]): string {
  const inDigits = (text: string) => text.replaceAll(/\d/g, (digit) => digits[Number(digit)] ?? digit);
  const inWords = (label: string) =>
    label.replaceAll(
      /(\d+) (repl|repost|like|bookmark|view)\w*/gi,
      (_all, count: string, word: string) => `${inDigits(count)} ${wordFor(words, word)}`,
    );
  const short = new Intl.NumberFormat(language, { notation: "compact", roundingMode: "trunc" });
  const shortened = (count: number) => inDigits(short.format(count));
  return (
    html
      // What a button shows, from what its label says.
      .replaceAll(
        /(aria-label="(\d+) (?:Repl|repost|Like|Bookmark|view)(?:(?!<\/button>|<\/a>)[^])*?app-text-transition-container"[^>]*>(?:<span[^>]*>)*)[^<]+</g,
        (_all, start: string, count: string) => `${start}${shortened(Number(count))}<`,
      )
      // The views beside the time of a thread's first post, from the label of its row.
      .replaceAll(
        />4M<([^]*?(\d+) views")/g,
        (_all, between: string, count: string) => `>${shortened(Number(count))}<${between}`,
      )
      .replaceAll(/aria-label="([^"]*)"/g, (_all, label: string) => {
        const isRow = /^\d+ [a-z]+(?:, |$)/.test(label);
        return `aria-label="${isRow ? label.split(", ").map(inWords).join(comma) : inWords(label)}"`;
      })
      .replaceAll(/>(?:Quote|Show more|Pinned|From)</g, ">※<")
      .replaceAll(" reposted<", " ※<")
  );
}

function wordFor(words: Words, word: string): string {
  const found = (["repl", "repost", "like", "bookmark", "view"] as const).find(
    (name) => name === word.toLowerCase(),
  );
  return found === undefined ? word : words[found];
}

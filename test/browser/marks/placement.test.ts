/** Marks on the recorded markup of both sites, with its own styles: each in its post, and nothing of the page moves. */

import { afterEach, describe, expect, test } from "vitest";
import { commands } from "vitest/browser";

import type { MarkState } from "@/lib/model/page-mark";
import { page as facebook } from "@/lib/platforms/facebook/page";
import { page as x } from "@/lib/platforms/x/page";

import { closePages, layoutOf, marksIn, openPage } from "./recorded-page";

declare const __SAMPLES__: string;

afterEach(closePages);

const states = ["kept", "needs", "answered", "clipped"] as const satisfies readonly MarkState[];
const inTurn = (place: number): MarkState => states[place % states.length] ?? "kept";

const recordings = [
  { file: "x/dom/home-twitter-complete.html", reader: x, least: 15 },
  { file: "x/dom/mario-zechner-twitter.html", reader: x, least: 5 },
  { file: "x/dom/bigtech-alert.html", reader: x, least: 1 },
  { file: "facebook/post-with-comments-2025.html", reader: facebook, least: 3 },
  { file: "facebook/profile-page_arabic.html", reader: facebook, least: 1 },
];

describe.skipIf(!__SAMPLES__).each(recordings)("$file", ({ file, reader, least }) => {
  test.each(["as it is", "right to left"])(
    "%s: every post has one mark, and the page stands as it stood",
    async (way) => {
      const html = await commands.readFile(`${__SAMPLES__}/${file}`);
      const { document, window, board, articles } = await openPage(html, reader, inTurn);
      if (way === "right to left") turn(document, reader.articles);
      expect(articles.length).toBeGreaterThanOrEqual(least);
      const before = layoutOf(document);
      const scrolls = [document.documentElement.scrollWidth, document.documentElement.scrollHeight];
      board.setOn(true);
      await expect.poll(() => marksIn(document).length).toBe(articles.length);
      expect(layoutOf(document)).toEqual(before);
      expect([document.documentElement.scrollWidth, document.documentElement.scrollHeight]).toEqual(scrolls);
      for (const mark of marksIn(document)) {
        const { width, height } = mark.getBoundingClientRect();
        // In a part of the page that is not shown it has no size at all.
        expect([`20 20`, `0 0`]).toContain(`${width} ${height}`);
        expect(window.getComputedStyle(mark).display).not.toBe("none");
      }
      const sides = reader === x ? [way === "right to left" ? "right" : "left"] : [];
      expect([...new Set(sidesIn(document))]).toEqual(sides);
      board.setOn(false);
      expect(document.querySelector("mentionary-mark")).toBeNull();
    },
  );
});

/** The recording says for some of its parts that they run from left to right: so does X by the language. */
function turn(page: Document, articles: string): void {
  for (const part of [page.documentElement, ...page.querySelectorAll('[dir="ltr"]')])
    if (part.querySelector(articles)) part.setAttribute("dir", "rtl");
}

/** On which side of its row of buttons each mark stands that is shown. */
function sidesIn(page: Document): string[] {
  return Array.from(
    page.querySelectorAll('[role="group"] > mentionary-mark'),
    ({ parentElement, shadowRoot }) => {
      const own = shadowRoot?.querySelector("button.mark")?.getBoundingClientRect();
      const row = parentElement?.getBoundingClientRect();
      if (!own || !row || own.width === 0) return [];
      const centre = own.left + own.width / 2;
      if (centre < row.left) return ["left"];
      return [centre > row.right ? "right" : "on it"];
    },
  ).flat();
}

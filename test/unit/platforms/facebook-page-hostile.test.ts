/** Whatever stands in a page, the reader of Facebook's markup gives an account of it and never throws. */

import * as fc from "fast-check";
import { parseHTML } from "linkedom";
import { expect, test, vi } from "vitest";

import { page } from "@/lib/platforms/facebook/page/index";
import { commentMarkup, pageMarkup, postMarkup } from "@/test/support/facebook-markup";

// Nothing here is about time: a busy machine must not make it fail.
vi.setConfig({ testTimeout: 60_000 });

const comment = commentMarkup({ postId: "5550000000001", id: "7770000000001", text: "and?", reactions: "7" });
const whole = pageMarkup("en", [
  postMarkup({ text: "Acme", reactions: "1.2K", buttons: ["3 comments", "4 shares"], comments: [comment] }),
  postMarkup({ attached: { text: "Globex" }, isAd: true, isCut: true, text: "x" }),
  postMarkup({ hasRole: false, text: "found" }),
]);

function gapsIn(html: string): string[] {
  const { slots, posts, dropped } = page.readPage(parseHTML(html).document, {
    language: "en",
    place: { kind: "other" },
  });
  const lost = Object.values(dropped).reduce((sum, times) => sum + times, 0);
  const odd = posts.filter(
    ({ postId, url = "https://www.facebook.com/" }) =>
      !/^(?:(?:photo:|video:)?\d{1,25}|pfbid[A-Za-z0-9]+)$/.test(postId) ||
      !url.startsWith("https://www.facebook.com/"),
  );
  return [...(posts.length + lost === slots ? [] : ["slots"]), ...(odd.length === 0 ? [] : ["odd"])];
}

test("a page that is cut anywhere", () => {
  fc.assert(
    fc.property(fc.nat(whole.length), (end) => {
      expect(gapsIn(whole.slice(0, end))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test("pieces of it in any order, inside one another", () => {
  const pieces = whole.split(/(?=<(?:div|a|span) )/);
  fc.assert(
    fc.property(fc.shuffledSubarray(pieces), (chosen) => {
      expect(gapsIn(chosen.join(""))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

function quoted(text: string): string {
  return text.replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}

test("addresses that are none", () => {
  const address = fc.oneof(
    fc.webUrl(),
    fc.string(),
    fc.constantFrom(
      "#",
      "javascript:1",
      "/groups/",
      "//x",
      "/posts/pfbid",
      "?comment_id=%",
      "/a/posts/1?comment_id=%00",
    ),
  );
  fc.assert(
    fc.property(address, address, (href, profile) => {
      const author = { name: "x", href: quoted(profile) };
      expect(gapsIn(pageMarkup("en", [postMarkup({ author, href: quoted(href), text: "x" })]))).toEqual([]);
      const under = commentMarkup({ postId: "1", id: "2", author, text: "x" });
      expect(gapsIn(pageMarkup("en", [under]))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

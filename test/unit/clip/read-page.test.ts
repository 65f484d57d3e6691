import { parseHTML } from "linkedom";
import { expect, test } from "vitest";

import { readPage } from "@/lib/clip/read-page";
import { agrees, fields, readAgreements } from "@/test/bench/clip/agreement";

declare const __SAMPLES__: string;

const paragraph =
  "<p>The new Acme kettle boils a litre in two minutes, and it does so without a sound. We tried it for a week, in three kitchens, with soft water and with hard.</p>";
const address = "https://www.kitchen-news.example/2026/kettle?utm_source=mail&id=7#comments";

function page(head: string, body = `<article><h1>Kettle</h1>${paragraph.repeat(6)}</article>`, at = address) {
  const { document } = parseHTML(
    `<!doctype html><html lang="en-GB"><head><title>Kettle</title>${head}</head><body>${body}</body></html>`,
  );
  return readPage({ document, address: at });
}

const ld = (thing: unknown) => `<script type="application/ld+json">${JSON.stringify(thing)}</script>`;

test("a news article is what it declares", () => {
  const found = page(
    ld({
      "@context": "https://schema.org",
      "@graph": [
        { "@type": "WebSite", name: "not this" },
        {
          "@type": "NewsArticle",
          headline: "A kettle that sings",
          author: [{ "@type": "Person", name: "Ada Example" }, { name: "Bo Example" }],
          publisher: { "@type": "Organization", name: "Kitchen News" },
          datePublished: "2026-11-20T08:00:00Z",
          commentCount: 14,
          interactionStatistic: [
            { interactionType: "https://schema.org/LikeAction", userInteractionCount: "210" },
            { interactionType: { "@type": "ShareAction" }, userInteractionCount: 9 },
          ],
        },
      ],
    }) + '<link rel="canonical" href="/2026/kettle"><meta property="og:image" content="/kettle.jpg">',
  );
  expect(found).toMatchObject({
    kind: "article",
    url: "https://www.kitchen-news.example/2026/kettle",
    domain: "kitchen-news.example",
    author: expect.stringContaining("Ada Example"),
    outlet: "Kitchen News",
    publishedAt: Date.UTC(2026, 10, 20, 8),
    language: "en-GB",
    imageUrl: "https://www.kitchen-news.example/kettle.jpg",
    counts: { likes: 210, shares: 9, replies: 14 },
  });
  expect(found.text).toContain("boils a litre");
});

test.each([
  [
    "a review",
    ld({ "@type": "Review", reviewRating: { ratingValue: "4", bestRating: 5 } }),
    { kind: "review", rating: { value: 4, best: 5 } },
  ],
  [
    "a product with many ratings",
    ld({ "@type": "Product", aggregateRating: { ratingValue: 4.6, ratingCount: 87 } }),
    { kind: "article", rating: { value: 4.6, best: 5, count: 87 } },
  ],
  ["a thread", ld({ "@type": "DiscussionForumPosting" }), { kind: "forum" }],
  ["a forum by what made it", '<meta name="generator" content="Discourse 3.2">', { kind: "forum" }],
  ["a video", '<meta property="og:type" content="video.other">', { kind: "video" }],
  ["a blog entry", ld({ "@type": ["BlogPosting"] }), { kind: "blog" }],
] as const)("%s is told from an article", (_, head, expected) => {
  expect(page(head)).toMatchObject(expected);
});

test("what a page does not say is absent, not empty and not zero", () => {
  const found = page("", "<p>Hi</p>", "https://plain.example/");
  expect(Object.keys(found).toSorted()).toEqual([
    "counts",
    "domain",
    "kind",
    "language",
    "lead",
    "links",
    "text",
    "textIsCut",
    "title",
    "url",
  ]);
  expect(found.counts).toEqual({});
});

test("only tracking goes from an address, and only a page of the same site may call itself by another", () => {
  expect(page("").url).toBe("https://www.kitchen-news.example/2026/kettle?id=7");
  expect(page('<link rel="canonical" href="https://bank.example/">').url).toContain("kitchen-news.example");
  expect(page('<link rel="canonical" href="javascript:alert(1)">').url).toContain("kitchen-news.example");
});

test.each([
  ["broken JSON-LD", '<script type="application/ld+json">{"@type": "Art</script>'],
  ["deep JSON-LD", `<script type="application/ld+json">${"[".repeat(50_000)}${"]".repeat(50_000)}</script>`],
  [
    "a prototype key",
    '<script type="application/ld+json">{"__proto__": {"headline": "x"}, "@type": "constructor"}</script>',
  ],
  ["a title of 100,000 characters", `<meta property="og:title" content="${"x".repeat(100_000)}">`],
  [
    "figures that are none",
    ld({ "@type": "Article", commentCount: -4, interactionStatistic: "many", author: { name: { x: 1 } } }),
  ],
  ["an image that is a script", '<meta property="og:image" content="javascript:alert(1)">'],
])("%s does no harm", (_, head) => {
  const found = page(head);
  expect(found.title?.length ?? 0).toBeLessThanOrEqual(1_000);
  expect(found.counts).toEqual({});
  expect(found.imageUrl).toBeUndefined();
  expect(found.text).toContain("boils a litre");
});

test("the page itself is not changed by being read", () => {
  const { document } = parseHTML(
    `<html><head></head><body><article>${paragraph.repeat(6)}</article><aside>x</aside></body></html>`,
  );
  const before = document.documentElement.outerHTML;
  readPage({ document, address });
  expect(document.documentElement.outerHTML).toBe(before);
});

test.skipIf(!__SAMPLES__)(
  "recorded pages are read at least as often as expected as by the library alone",
  () => {
    const pages = readAgreements();
    expect(pages.length).toBe(16);
    for (const field of fields) {
      const right = (who: "ours" | "library") =>
        pages.filter((one) => agrees(one[who][field], one.expected[field])).length;
      expect([field, right("ours")]).toEqual([field, Math.max(right("ours"), right("library"))]);
    }
  },
  // Sixteen whole pages, each read twice.
  60_000,
);

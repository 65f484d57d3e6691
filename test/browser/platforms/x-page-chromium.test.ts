/** The reader of X's markup in a real browser: the same posts as in Node, and in little time. */

import { expect, test } from "vitest";

import { page } from "@/lib/platforms/x/page";

const pages = import.meta.glob<string>("/lib/platforms/x/fixtures-page/*/page.html", {
  query: "?raw",
  import: "default",
  eager: true,
});
const expectations = import.meta.glob<unknown>("/lib/platforms/x/fixtures-page/*/expected.json", {
  import: "default",
  eager: true,
});

function read(html: string) {
  const document = new DOMParser().parseFromString(html, "text/html");
  const reading = page.readPage(document, {
    language: document.documentElement.lang,
    place: { kind: "other" },
  });
  return { ...reading, quoted: [...reading.quoted] };
}

test.each(Object.keys(pages))("%s", (path) => {
  const expected = expectations[path.replace("page.html", "expected.json")];
  expect(expected).toBeDefined();
  expect(JSON.parse(JSON.stringify(read(pages[path] ?? "")))).toEqual(expected);
});

import * as fc from "fast-check";
import { expect, test } from "vitest";

import { addressListLimits } from "@/lib/model/address-list";
import { parseAddresses } from "@/lib/rounds/parse-addresses";

test.each([
  { text: "https://news.example/a", found: ["https://news.example/a"], why: "an address" },
  {
    text: "https://news.example/a\nhttps://news.example/b",
    found: ["https://news.example/a", "https://news.example/b"],
    why: "a column",
  },
  {
    text: "1\tKettles\thttps://news.example/a\t12 likes",
    found: ["https://news.example/a"],
    why: "a row of a sheet",
  },
  {
    text: "Look (https://news.example/a), then (https://news.example/b_(kettle)).",
    found: ["https://news.example/a", "https://news.example/b_(kettle)"],
    why: "brackets of the sentence, not of the address",
  },
  {
    text: "[Kettles](https://news.example/a) and <https://news.example/b>",
    found: ["https://news.example/a", "https://news.example/b"],
    why: "markup",
  },
  {
    text: '<a href="https://news.example/a">here</a>',
    found: ["https://news.example/a"],
    why: "markup of a page",
  },
  {
    text: "https://news.example/a,https://news.example/b;https://news.example/c",
    found: ["https://news.example/a", "https://news.example/b", "https://news.example/c"],
    why: "no space between",
  },
  {
    text: "https://archive.example/2026/https://news.example/a",
    found: ["https://archive.example/2026/https://news.example/a"],
    why: "an address inside another",
  },
  {
    text: "https://news.example/a?utm_source=x&id=7&fbclid=1#top",
    found: ["https://news.example/a?id=7"],
    why: "what only tracks goes",
  },
  {
    text: "www.news.example and news.example/kettles, not version 1.2/3 or and/or",
    found: ["https://www.news.example/", "https://news.example/kettles"],
    why: "without its beginning",
  },
  { text: "HTTPS://News.Example/A", found: ["https://news.example/A"], why: "capitals" },
  {
    text: "https://x.com/tom/status/1?s=20 https://x.com/tom/status/1?s=20",
    found: ["https://x.com/tom/status/1?s=20"],
    why: "once",
  },
  {
    text: "http://www.news.example/a/ https://news.example/a",
    found: ["http://www.news.example/a/"],
    why: "the same page, written otherwise",
  },
  {
    text: "https://münchen.example/tee",
    found: ["https://xn--mnchen-3ya.example/tee"],
    why: "other letters",
  },
  { text: "“https://news.example/a”…", found: ["https://news.example/a"], why: "quotes" },
  {
    text: "me@news.example, 12.5, foo.bar, javascript:alert(1), file:///etc/passwd, ftp://a.example/b",
    found: [],
    why: "no addresses of the web",
  },
  {
    text: "https:// http://x https://localhost/a http://127.0.0.1/b http://[::1]/ https://tom:secret@news.example/",
    found: [],
    why: "nothing that may be opened",
  },
  { text: "", found: [], why: "nothing" },
])("$why: $text", ({ text, found }) => {
  expect(parseAddresses(text).addresses).toEqual(found);
});

test("what was left out is counted", () => {
  const many = Array.from(
    { length: addressListLimits.addresses + 3 },
    (_, place) => `https://news.example/${place}`,
  );
  expect(parseAddresses([...many, many[0], "https://localhost/"].join("\n"))).toMatchObject({
    leftOut: 3,
    repeated: 1,
    unusable: 1,
  });
  expect(parseAddresses(many.join(" ")).addresses).toEqual(many.slice(0, addressListLimits.addresses));
});

test("any text is read, and what was read is read again the same", () => {
  const pieces =
    "https:// http:// www. a.example news.example/ / // ? & = # #! . , ; ( ) [ ] ]( utm_a=1 x=1 %20 %zz é …";
  const part = fc.oneof(fc.constantFrom(...pieces.split(" "), " ", "\n"), fc.string({ maxLength: 5 }));
  fc.assert(
    fc.property(fc.array(part, { maxLength: 30 }), fc.constantFrom("", " ", "\n"), (parts, joint) => {
      const { addresses } = parseAddresses(parts.join(joint));
      for (const address of addresses) expect(new URL(address).protocol).toMatch(/^https?:$/);
      expect(new Set(addresses).size).toBe(addresses.length);
      expect(parseAddresses(addresses.join("\n")).addresses).toEqual(addresses);
    }),
    { numRuns: 500 },
  );
});

test("half a million signs without an end take no more than a moment", () => {
  const worst = [
    "https://a.example/".padEnd(addressListLimits.pasted, ")"),
    "https://".repeat(60_000),
    "a.".repeat(250_000),
  ];
  for (const text of worst) expect(parseAddresses(text).addresses.length).toBeLessThanOrEqual(1);
});

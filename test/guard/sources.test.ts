/** What no line of the shipped code may do. Everything we show and read comes from strangers. */

import { expect, test } from "vitest";

const sources = import.meta.glob<string>("/{lib,components,entrypoints}/**/*.{ts,tsx,html}", {
  query: "?raw",
  import: "default",
  eager: true,
});

const forbidden = [
  {
    pattern: /\b(?:inner|outer)HTML\b|insertAdjacentHTML|dangerouslySetInnerHTML/,
    why: "text is text: render it",
  },
  { pattern: /\beval\(|\bnew Function\b|\bFunction\(["'`]/, why: "nothing that came in is ever run" },
  { pattern: /document\.write\b|\bsrcdoc\b/, why: "text is text: render it" },
  {
    pattern: /\bXMLHttpRequest\b.*\.open\(|\bfetch\("|\bsendBeacon\b|\bnew WebSocket\b/,
    why: "nothing goes out",
  },
  { pattern: /https?:\/\/[^"'`\s]*\.(?:js|css|woff2?)\b/, why: "nothing is loaded from elsewhere" },
] as const;

const cases = Object.entries(sources).map(([path, source]) => ({ path, code: withoutComments(source) }));

test.each(cases)("$path does nothing forbidden", ({ code }) => {
  expect(complaintsAbout(code)).toEqual([]);
});

test.each([
  "element.innerHTML = text;",
  "<p dangerouslySetInnerHTML={{ __html: text }} />",
  "eval(text)",
  "new Function(text)",
  'fetch("https://collector.example")',
  "navigator.sendBeacon(url)",
  'import("https://cdn.example/x.js")',
])("this guard sees %s", (line) => {
  expect(complaintsAbout(line)).toHaveLength(1);
});

function complaintsAbout(code: string): string[] {
  return forbidden.flatMap(({ pattern, why }) => {
    const found = code.match(pattern);
    return found ? `${found[0]}: ${why}` : [];
  });
}

test("only one file imports the browser's interface", () => {
  const importing = cases.filter(({ code }) =>
    /from "webextension-polyfill"/.test(code.replaceAll(/import type .*/g, "")),
  );
  expect(importing.map(({ path }) => path)).toEqual(["/lib/browser.ts"]);
});

function withoutComments(source: string): string {
  return source.replaceAll(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, "");
}

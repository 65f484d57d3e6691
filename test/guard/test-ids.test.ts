/** A journey finds what it wants by test id, so every id that a journey uses must exist in a component. */

import { expect, test } from "vitest";

const tests = import.meta.glob<string>("/test/{e2e,support}/**/*.ts", {
  query: "?raw",
  import: "default",
  eager: true,
});
const components = Object.values(
  import.meta.glob<string>("/{components,entrypoints}/**/*.tsx", {
    query: "?raw",
    import: "default",
    eager: true,
  }),
).join("\n");

const used = [
  ...new Set(
    Object.values(tests).flatMap((source) =>
      [...source.matchAll(/testId\(\s*["`]([\w-]+)/g)].map(([, id = ""]) => id),
    ),
  ),
].toSorted();

test("journeys use test ids", () => {
  expect(used.length).toBeGreaterThan(5);
});

test("every test id that a journey uses is the id of a component", () => {
  expect(used.filter((id) => !isInComponents(id))).toEqual([]);
});

function isInComponents(id: string): boolean {
  // A list ends its ids with what tells its items apart: `site-switch-${id}`.
  const stem = id.replace(/-[^-]*$/, "");
  return [`"${id}"`, `\`${id}\``, `\`${id}-\${`, `\`${stem}-\${`].some((written) =>
    components.includes(written),
  );
}

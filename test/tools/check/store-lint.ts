/**
 * What the Firefox store would say about our build: no error, and no warning but those about libraries: Preact's
 * own support for raw HTML, which we never use, and two places where Readability puts parts of a page together
 * anew. It works on a copy that is never shown, and we keep its text alone (lib/clip/readable.ts).
 */

import { readFileSync } from "node:fs";
import { join } from "node:path";

import { asCount, asList, asText, at } from "@/lib/kit/read";

import { root, runNode, tool } from "./command";

const folder = join(root, ".output", "firefox-mv3");

const { output } = await runNode([tool.webExt, "lint", "--source-dir", folder, "--output", "json"]);
const report: unknown = JSON.parse(output.slice(output.indexOf("{")));
const complaints = [...asList(at(report, "errors")), ...asList(at(report, "warnings"))];
const ours = complaints.filter((complaint) => !isALibrarys(complaint));
for (const complaint of ours) console.log(inOneLine(complaint));
console.log(`${ours.length} complaints, ${complaints.length - ours.length} about a library's own innerHTML`);
process.exit(ours.length === 0 ? 0 : 1);

/**
 * Known by the code around it: Preact assigns what `dangerouslySetInnerHTML` holds under `__html`; Readability
 * tries again with the page as it was, and takes pictures out of `noscript`.
 */
function isALibrarys(complaint: unknown): boolean {
  if (at(complaint, "code") !== "UNSAFE_VAR_ASSIGNMENT") return false;
  const file = asText(at(complaint, "file"));
  const line = asCount(at(complaint, "line"));
  const column = asCount(at(complaint, "column"));
  if (file === undefined || line === undefined || column === undefined) return false;
  const code = readFileSync(join(folder, file), "utf8").split("\n")[line - 1] ?? "";
  const around = code.slice(Math.max(0, column - 160), column + 60);
  return (
    /__html\b.{0,40}\.innerHTML=/.test(around) ||
    (file === "read-page.js" &&
      /\.innerHTML=\w+,this\._attempts\.push|_isSingleImage.{0,80}\.innerHTML=/.test(around))
  );
}

function inOneLine(complaint: unknown): string {
  const [type, file, code, message] = ["_type", "file", "code", "message"].map((name) =>
    asText(at(complaint, name)),
  );
  return `${type} ${code} in ${file}:${asCount(at(complaint, "line"))}: ${message}`;
}

/**
 * What the Firefox store would say about our build: no error, and no warning but the one about Preact's
 * own support for raw HTML, which we never use.
 */

import { readFileSync } from "node:fs";
import { join } from "node:path";

import { asCount, asList, asText, at } from "@/lib/kit/read";

import { root, runNode, tool } from "./command";

const folder = join(root, ".output", "firefox-mv3");

const { output } = await runNode([tool.webExt, "lint", "--source-dir", folder, "--output", "json"]);
const report: unknown = JSON.parse(output.slice(output.indexOf("{")));
const complaints = [...asList(at(report, "errors")), ...asList(at(report, "warnings"))];
const ours = complaints.filter((complaint) => !isPreactsInnerHtml(complaint));
for (const complaint of ours) console.log(inOneLine(complaint));
console.log(`${ours.length} complaints, ${complaints.length - ours.length} about Preact's own innerHTML`);
process.exit(ours.length === 0 ? 0 : 1);

/** Known by the code around it: Preact assigns what `dangerouslySetInnerHTML` holds under `__html`. */
function isPreactsInnerHtml(complaint: unknown): boolean {
  if (at(complaint, "code") !== "UNSAFE_VAR_ASSIGNMENT") return false;
  const file = asText(at(complaint, "file"));
  const line = asCount(at(complaint, "line"));
  const column = asCount(at(complaint, "column"));
  if (file === undefined || line === undefined || column === undefined) return false;
  const code = readFileSync(join(folder, file), "utf8").split("\n")[line - 1] ?? "";
  return /__html\b.{0,40}\.innerHTML=/.test(code.slice(Math.max(0, column - 120), column + 60));
}

function inOneLine(complaint: unknown): string {
  const [type, file, code, message] = ["_type", "file", "code", "message"].map((name) =>
    asText(at(complaint, name)),
  );
  return `${type} ${code} in ${file}:${asCount(at(complaint, "line"))}: ${message}`;
}

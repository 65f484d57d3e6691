/**
 * Leaves out the lines of an answer that need not be parsed: those that cannot matter themselves, and belong
 * to nothing that can. Parts that come later say little themselves, and complete what an earlier line began;
 * comments belong to a post that another line holds.
 */

import type { Platform } from "@/lib/platforms/platform";

import { conversationIdsIn } from "./conversations";

/** What a line begins with that is a part and no whole answer: the steps of its path. */
const partHead = /^\s*\{"label":"[^"]*","path":\[([^\]]*)\]/;
/** Up to the entry of the outermost list: a story of a feed, a comment of a thread. */
const entry = /^(?:"[^"]*",)*\d+/;
/** What is longer is read whole. */
const mostLines = 1000;

/** Whole answers always stay: they say where everything is shown. */
export const cut: Platform["cut"] = ({ text: whole }, mayMatter) => {
  const lines = whole.split("\n").filter((line) => line.trim() !== "");
  if (lines.length < 2 || lines.length > mostLines) return undefined;
  const paths = lines.map((line) => partHead.exec(line)?.[1]);
  const begun = new Set(paths);
  const wanted = new Set<string>();
  const kept = lines.map((line, place): true | readonly string[] => {
    const path = paths[place];
    const record = entry.exec(path ?? "")?.[0];
    // Of an entry that no line began the whole answer did.
    const names = [record !== undefined && begun.has(record) ? record : "", ...conversationIdsIn(line)];
    const matters = mayMatter(line);
    if (matters) for (const name of names) wanted.add(name);
    return matters || path === undefined || names;
  });
  const { leftOut, stays: [text = "", ...apart] = [] } = Object.groupBy(lines, (_, place) => {
    const names = kept[place];
    return names === true || names?.some((name) => wanted.has(name)) ? "stays" : "leftOut";
  });
  return leftOut && { text, apart, leftOut };
};

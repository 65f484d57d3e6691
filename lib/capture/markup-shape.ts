/**
 * The skeleton of an element: tags, roles, test ids and the names of attributes, and never a word of what it
 * says. It is what a user can send when a site changed its markup.
 */

const deepest = 40;
const mostLines = 400;

/** One line an element, indented under its parent. */
export function markupShapeOf(element: Element): readonly string[] {
  const lines: string[] = [];
  add(element, 0, lines);
  return lines;
}

/** Recursive: at most `deepest` deep. */
function add(element: Element, depth: number, lines: string[]): void {
  if (lines.length >= mostLines || depth > deepest) return;
  lines.push(" ".repeat(depth) + lineOf(element));
  for (const child of element.children) add(child, depth + 1, lines);
}

function lineOf(element: Element): string {
  const marks = element.getAttributeNames().flatMap((name) => {
    if (name === "class" || name === "style" || /[^a-z-]/.test(name)) return [];
    const isSaid = name === "data-testid" || name === "role";
    return isSaid ? `${name}=${foldName(element.getAttribute(name) ?? "")}` : name;
  });
  return [element.localName, ...marks].join(" ");
}

/** Programmers name a thing with one or two words; what follows may be a handle or a number. */
function foldName(name: string): string {
  const [, words, rest = ""] = /^([A-Za-z._]+(?:-[A-Za-z._]+)?)(.*)$/s.exec(name) ?? [];
  if (words === undefined || !/^(?:-|$)/.test(rest)) return "*";
  return rest === "" ? words : `${words}-*`;
}

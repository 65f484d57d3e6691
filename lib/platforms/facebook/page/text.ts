/** The words that stand on the screen: emoji are pictures, lines are blocks, and the button that shows more is no word. */

import { linkTarget } from "@/lib/platforms/facebook/address";
import { isOutward } from "@/lib/platforms/facebook/text";

import { addressOf } from "./landmarks";

const mostNodes = 20_000;
const mostLetters = 100_000;

export interface ShownWords {
  readonly text: string;
  readonly textIsCut?: true | undefined;
  readonly links: readonly string[];
  readonly hashtags: readonly string[];
}

export function wordsIn(element: Element | undefined): ShownWords {
  if (element === undefined) return { text: "", links: [], hashtags: [] };
  const links = [...element.querySelectorAll("a[href]")];
  const targets = links.map((link) => linkTarget(addressOf(link))).filter(isOutward);
  // A long address is shown without its middle.
  const isCut =
    element.querySelector('[role="button"]') !== null ||
    links.some((link) => /^https?:\/\/\S*(?:\.\.\.|…)/.test(link.textContent ?? ""));
  return {
    text: plainText(element),
    textIsCut: isCut ? true : undefined,
    links: [...new Set(targets)],
    hashtags: links.flatMap((link) => /^[#＃]([\p{L}\p{M}\p{Nd}_]+)$/u.exec(plainText(link))?.[1] ?? []),
  };
}

export function plainText(element: Element): string {
  let text = "";
  let budget = mostNodes;
  const ahead: Node[] = [element];
  for (let node = ahead.pop(); node !== undefined && budget > 0; node = ahead.pop()) {
    budget -= 1;
    if (text.length > mostLetters) break;
    if (node.nodeType === 3) text += node.nodeValue ?? "";
    if (!isElement(node) || isSilent(node)) continue;
    if (node.localName === "img") text += node.getAttribute("alt") ?? "";
    else if (node.localName === "br") text += "\n";
    else {
      if (text !== "") text += breakBefore(node, text);
      for (let child = node.lastChild; child !== null; child = child.previousSibling) ahead.push(child);
    }
  }
  return text.slice(0, mostLetters).trim();
}

/** A line is a block with a direction of its own, a paragraph is a block of lines. */
function breakBefore(element: Element, text: string): string {
  if (element.localName !== "div") return "";
  const ended = /\n*$/.exec(text)?.[0].length ?? 0;
  const wanted = element.hasAttribute("dir") ? 1 : element.querySelector("div[dir]") === null ? 0 : 2;
  return "\n".repeat(Math.max(0, wanted - ended));
}

function isSilent(element: Element): boolean {
  return element.getAttribute("role") === "button" || element.getAttribute("aria-hidden") === "true";
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

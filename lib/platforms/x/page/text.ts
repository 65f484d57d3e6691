/** The words of a post as its author wrote them: emoji are pictures on the page, links are cut in the middle. */

import type { Account } from "@/lib/model/account";

interface Words {
  readonly text: string;
  readonly links: readonly string[];
  readonly hashtags: readonly string[];
  readonly tagged: readonly Account[];
}

/** No post is longer; markup that says otherwise is not read to its end. */
const mostNodes = 20_000;
const mostLetters = 100_000;

export function wordsOf(element: Element | undefined): Words {
  if (element === undefined) return { text: "", links: [], hashtags: [], tagged: [] };
  // A quoted post is itself a link, so that links within its text are mere spans.
  const spots = [...element.querySelectorAll("a, span[dir]")].map(plainText);
  return {
    text: plainText(element),
    links: spots.filter((spot) => /^https?:\/\/\S+$/.test(spot)),
    hashtags: spots.flatMap((spot) => /^[#＃]([\p{L}\p{M}\p{Nd}_·]+)$/u.exec(spot)?.[1] ?? []),
    tagged: spots.flatMap((spot) => {
      const handle = /^[@＠](\w{1,20})$/.exec(spot)?.[1];
      return handle === undefined ? [] : [{ handle }];
    }),
  };
}

/** Text with its line breaks, emoji by their description, and links whole. Reads no layout. */
export function plainText(element: Element): string {
  let text = "";
  let budget = mostNodes;
  const ahead: Node[] = [element];
  for (let node = ahead.pop(); node !== undefined && budget > 0; node = ahead.pop()) {
    budget -= 1;
    if (node.nodeType === 3) text += node.nodeValue ?? "";
    if (text.length > mostLetters) return text.slice(0, mostLetters);
    if (!isElement(node)) continue;
    if (node.localName === "img") text += node.getAttribute("alt") ?? "";
    else if (node.localName === "br") text += "\n";
    else if (!isCutMark(node))
      for (let child = node.lastChild; child !== null; child = child.previousSibling) ahead.push(child);
  }
  return text;
}

/** The "…" at the end of a link: the letters it stands for are in the markup, hidden from the eye only. */
function isCutMark(element: Element): boolean {
  return element.getAttribute("aria-hidden") === "true" && element.textContent === "…";
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

/**
 * Counts as they stand on the screen, shortened or not. What cannot be told apart without reading words of
 * the page's language is unknown.
 */

import { figuresIn } from "@/lib/kit/localised-number";
import type { Count, Counts } from "@/lib/model/counts";
import { widened } from "@/lib/platforms/facebook/figures";

import { isComment, ownAll } from "./landmarks";

const toolbar = '[role="toolbar"]';

export function countsOf(article: Element, language: string): Counts {
  const [row] = ownAll(article, toolbar);
  const buttons = buttonCounts(article, language);
  const shown = row === undefined ? {} : rowCounts(article, row, language);
  return {
    likes: shown.likes ?? buttons.like,
    replies: shown.replies ?? buttons.comment,
    shares: shown.shares ?? buttons.share,
  };
}

/** In some places the number stands in the button itself. */
function buttonCounts(article: Element, language: string) {
  const of = (name: string): Count | undefined =>
    onlyFigure(ownAll(article, `[data-ad-rendering-role="${name}_button"]`)[0], language);
  return { like: of("like"), comment: of("comment"), share: of("share") };
}

/** The faces, their number, then a button for the comments and one for the shares. */
function rowCounts(article: Element, faces: Element, language: string): Counts {
  const around = faces.parentElement;
  const row = around?.parentElement;
  if (!around || !row) return {};
  const behind = [...around.childNodes].slice([...around.childNodes].indexOf(faces) + 1);
  const beside = row.textContent === around.textContent ? undefined : row;
  const buttons = [...(beside?.querySelectorAll('[role="button"]') ?? [])]
    .filter((button) => !around.contains(button))
    .map((button) => onlyFigure(button, language));
  const [replies, shares] = buttons;
  // One alone may be either; a film adds its views, and then the second may be them.
  const areTold = buttons.length === 2 && ownAll(article, "video").length === 0;
  return {
    likes: behind
      .map((node) => figureIn(node.textContent, language))
      .findLast((count) => count !== undefined),
    ...(areTold && { replies, shares }),
  };
}

/** A comment's reactions stand in the label of the button with the faces. */
export function commentCounts(comment: Element, language: string): Counts {
  return { likes: figureIn(facesOf(comment)?.getAttribute("aria-label"), language) };
}

function facesOf(comment: Element): Element | undefined {
  return ownAll(comment, '[role="button"][aria-label]').find(
    (button) => button.querySelector('img[role="presentation"]') !== null,
  );
}

/** What opens the list of those who reacted: the faces under a post with their number, or those of a comment. */
export function facesIn(article: Element): Element | undefined {
  if (isComment(article)) return facesOf(article);
  return ownAll(article, toolbar)[0]?.parentElement ?? undefined;
}

function onlyFigure(element: Element | undefined, language: string): Count | undefined {
  return figureIn(element?.textContent, language);
}

/** The one number in a text. */
function figureIn(text: string | null | undefined, language: string): Count | undefined {
  if (text === null || text === undefined || text.length > 200) return undefined;
  const [figure, ...others] = figuresIn(text, language);
  return others.length > 0 || figure === undefined ? undefined : widened(figure);
}

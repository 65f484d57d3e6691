/** Whether X was paid to show an article: by where it stands and by its mark, not by the word "Ad". */

/** The beginning of the drawing of the arrow in a box that stands before the word. */
const mark = 'svg path[d^="M19.498 3h-15c-1.381"]';

export function isSponsored(article: Element): boolean {
  return (
    article.closest('[data-testid="placementTracking"]') !== null || article.querySelector(mark) !== null
  );
}

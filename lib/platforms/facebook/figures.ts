/** Shortened counts in any language. It is large, and comes with what reads the screen. */

import { figureOf } from "@/lib/kit/localised-number";
import type { Count } from "@/lib/model/counts";
import type { Figures } from "@/lib/platforms/figures";

/** Facebook writes smaller numbers out, in every language. */
const leastShortened = 1000;

/** @param language BCP 47, of the page; "" = unknown, then only plain digits are read. */
export function figuresIn(language: string): Figures {
  return (text) => {
    const figure = figureOf(text, language);
    return figure && widened(figure);
  };
}

/**
 * A figure that was read as cut, as all that it may be: Facebook does not say whether it rounds or cuts, so
 * both are in it.
 */
export function widened(figure: Count): Count {
  if (typeof figure === "number") return figure;
  const [low, high] = figure;
  const unit = high - low + 1;
  return [Math.max(leastShortened, low - Math.ceil(unit / 2)), high];
}

/**
 * Under this name the marks' script leaves, in its own world of a page, the function that says what the user
 * pointed at (lib/marks/pointed.ts). The worker calls it when the user clips a post from the menu.
 */
export const pointedName = "mentionaryPointed";

/** In pixels of the page, from the upper left corner of its window. */
export interface PlaceInWindow {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** How wide and high the window is. */
  readonly across: number;
  readonly down: number;
}

/** Which part of a picture of a window shows something that stands in it. */

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A strip lower or narrower than this, in pixels of the page, shows nothing that proves anything. */
const leastSeen = 24;

/**
 * @param place of it in pixels of the page; it may reach beyond the window.
 * @param window how wide and high the window is, in pixels of the page.
 * @param picture how wide and high the picture of the window is, in its own pixels.
 * @returns whole pixels of the picture; `undefined` where hardly anything of it is in view.
 */
export function cropOf(
  place: Area,
  window: Pick<Area, "width" | "height">,
  picture: Pick<Area, "width" | "height">,
): Area | undefined {
  const [left, top] = [Math.max(0, place.x), Math.max(0, place.y)];
  const right = Math.min(window.width, place.x + place.width);
  const bottom = Math.min(window.height, place.y + place.height);
  if (!(right - left >= leastSeen && bottom - top >= leastSeen)) return undefined;
  const [across, down] = [picture.width / window.width, picture.height / window.height];
  const [x, y] = [Math.floor(left * across), Math.floor(top * down)];
  return {
    x,
    y,
    width: Math.min(picture.width, Math.ceil(right * across)) - x,
    height: Math.min(picture.height, Math.ceil(bottom * down)) - y,
  };
}

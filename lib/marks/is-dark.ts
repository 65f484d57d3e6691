/** Whether a page is dark, by what it is painted on: a site's own scheme need not be the system's. */

export function isDark(window: Window): boolean {
  const { body, documentElement } = window.document;
  for (const part of [body, documentElement]) {
    const light = lightness(window.getComputedStyle(part).backgroundColor);
    if (light !== undefined) return light < 0.5;
  }
  return window.matchMedia("(prefers-color-scheme: dark)").matches;
}

/** From 0 to 1, as computed styles write colours; `undefined` where nothing is painted. */
export function lightness(colour: string): number | undefined {
  const [, red, green, blue, alpha = "1"] =
    /^rgba?\((\d+),\s*(\d+),\s*(\d+)(?:,\s*([\d.]+))?\)$/.exec(colour) ?? [];
  if (red === undefined || Number(alpha) < 0.5) return undefined;
  return (0.299 * Number(red) + 0.587 * Number(green) + 0.114 * Number(blue)) / 255;
}

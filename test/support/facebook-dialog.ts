/** The dialog with those who reacted, as others describe it: tabs with pictures, rows with links. Invented people. */

export type DrawnKind = "like" | "love" | "haha" | "angry" | "none";

/** Pictures with the colours of the site's own, and nothing else of them. */
const colours: Readonly<Record<DrawnKind, readonly string[]>> = {
  like: ["18AFFF", "0062DF"],
  love: ["FF6680", "E61739"],
  haha: ["FFF287", "F68628", "FF60A4", "BC0A26"],
  angry: ["E04300", "FFA320", "9A2F00"],
  none: ["123456"],
};

export function pictureOf(kind: DrawnKind): string {
  const stops = colours[kind].map((colour) => `<stop stop-color='#${colour}'/>`).join("");
  const svg = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'><linearGradient>${stops}</linearGradient></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg).replaceAll("'", "%27")}`;
}

export interface DrawnRow {
  readonly name: string;
  /** `undefined` = a member without a name: no link at all. */
  readonly href?: string;
  readonly kind?: DrawnKind;
}

export interface DrawnDialog {
  readonly rows: readonly DrawnRow[];
  readonly tabs?: readonly DrawnKind[];
  /** Place of the chosen tab; 0 = all of them. */
  readonly chosen?: number;
  readonly label?: string;
}

export function dialogMarkup({ rows, tabs = ["like"], chosen = 0, label = "~" }: DrawnDialog): string {
  const tab = (place: number, inside: string) =>
    `<div role="tab" aria-selected="${place === chosen}" tabindex="0">${inside}</div>`;
  const drawn = tabs.map((kind, place) =>
    tab(place + 1, `<img src="${pictureOf(kind)}" width="16" height="16"><span>7</span>`),
  );
  return `<div role="dialog" aria-label="${label}"><div role="tablist">${tab(0, "~ 9")}${drawn.join("")}</div>
<div style="height:200px;overflow:auto"><div>${rows.map(rowMarkup).join("")}</div></div></div>`;
}

export function rowMarkup({ name, href, kind }: DrawnRow): string {
  const picture =
    kind === undefined ? "" : `<div><img src="${pictureOf(kind)}" width="16" height="16"></div>`;
  const linked = (inside: string) =>
    href === undefined ? `<span>${inside}</span>` : `<a role="link" href="${href}">${inside}</a>`;
  return `<div data-visualcompletion="ignore-dynamic" style="height:40px;display:flex"><div>${linked(`<svg width="20" height="20"></svg>`)}${picture}</div>
<div><span dir="auto">${linked(name)}</span><div><span>2 mutual friends</span></div></div>
<div role="button" aria-label="Add friend"><span>Add friend</span></div></div>`;
}

/** Makes elements without ever writing markup. */

type Attributes = Readonly<Record<string, string | boolean>>;

/** An attribute of `true` is there without a value, one of `false` is not. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  document: Document,
  name: Name,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== false) made.setAttribute(key, value === true ? "" : value);
  }
  made.append(...children);
  return made;
}

const svg = "http://www.w3.org/2000/svg";

/** @param path what is drawn in a square of 16. */
export function drawing(document: Document, path: string, isFilled: boolean): SVGElement {
  const picture = document.createElementNS(svg, "svg");
  picture.setAttribute("viewBox", "0 0 16 16");
  picture.setAttribute("aria-hidden", "true");
  const line = document.createElementNS(svg, "path");
  line.setAttribute("d", path);
  line.setAttribute("fill", isFilled ? "currentColor" : "none");
  picture.append(line);
  return picture;
}

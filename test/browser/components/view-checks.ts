/** What must hold of whatever is on the page, asked of its boxes and its texts. */

/** Boxes that reach out of the page. What is for screen readers only has no place of its own. */
export function boxesOutside(root: Element, width: number): string[] {
  return [...root.querySelectorAll("*")]
    .filter((element) => {
      const { left, right, width: own } = element.getBoundingClientRect();
      return own > 1 && (left < -1 || right > width + 1) && !isInside(element, root, endsOnPurpose);
    })
    .map((element) => element.outerHTML.slice(0, 160));
}

/** A text that ends in "…", one for screen readers only, or what has a bar of its own to be scrolled by. */
function endsOnPurpose(element: Element): boolean {
  const { textOverflow, webkitLineClamp, clipPath, overflowX } = getComputedStyle(element);
  const isText = textOverflow === "ellipsis" || webkitLineClamp !== "none" || clipPath !== "none";
  return isText || ["auto", "scroll"].includes(overflowX);
}

function isInside(element: Element, root: Element, isSuch: (parent: Element) => boolean): boolean {
  for (let at: Element | null = element; at && at !== root; at = at.parentElement) {
    if (at.tagName !== "MAIN" && isSuch(at)) return true;
  }
  return false;
}

/** Content from outside, and what Intl or the browser writes: no translator is asked about those. */
const notOurs = "bdi, time, data, option, [dir=auto], kbd, code, output";

/** Content in the middle of a text of ours stands between isolating marks. */
function withoutContent(text: string): string {
  return text.replaceAll(/\u2068[^]*\u2069/gu, "");
}

/** Texts and names that do not come from the catalogue, while it is the pseudo-language. */
export function textsOutsideCatalogue(root: Element): string[] {
  const texts: string[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent ?? "";
    if (!/\p{L}/u.test(withoutContent(text)) || node.parentElement?.closest(notOurs)) continue;
    // One of several pieces of a sentence is bracketed as a whole.
    if (!(node.parentElement?.textContent ?? text).includes("⟦")) texts.push(text);
  }
  for (const element of root.querySelectorAll("[title], [aria-label], [placeholder], [alt]")) {
    for (const name of ["title", "aria-label", "placeholder", "alt"]) {
      const text = element.getAttribute(name) ?? "";
      const isOurs = !element.matches("time[title]") && /\p{L}/u.test(text);
      if (isOurs && !text.includes("⟦")) texts.push(`${name}: ${text}`);
    }
  }
  return texts;
}

/** Controls that a screen reader would have no word for. */
export function controlsWithoutName(root: Element): string[] {
  return [...root.querySelectorAll("a[href], button, input, select, textarea, summary")]
    .filter((control) => nameOf(control) === "")
    .map((control) => control.outerHTML.slice(0, 160));
}

function nameOf(control: Element): string {
  const isField =
    control instanceof HTMLInputElement ||
    control instanceof HTMLSelectElement ||
    control instanceof HTMLTextAreaElement;
  const label = isField ? control.labels?.[0]?.textContent : control.textContent;
  return (control.getAttribute("aria-label") ?? label ?? "").trim();
}

/** Elements that only markup of a page could have made. */
export function foreignMarkup(root: Element): readonly Element[] {
  // A picture of ours brings its bytes along; none is loaded from anywhere.
  const ours = "[src='/icon.svg'], [src^='data:image/'], [src^='blob:']";
  return [...root.querySelectorAll(`script, iframe, img:not(${ours})`)];
}

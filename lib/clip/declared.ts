/** What a page declares in its meta elements and microdata. */

/** The first that says something, by `property`, `name` or `itemprop`, in the order of `names`. */
export function metaOf(document: Document, names: readonly string[]): string | undefined {
  for (const name of names) {
    const selector = ["property", "name", "itemprop"].map((key) => `meta[${key}="${name}" i]`).join(",");
    for (const element of document.querySelectorAll(selector)) {
      const content = tidy(element.getAttribute("content"));
      if (content !== undefined) return content;
    }
  }
  return undefined;
}

/** Microdata that is shown: its content, its time, or its text. */
export function itemOf(document: Document, name: string): string | undefined {
  for (const element of document.querySelectorAll(`[itemprop~="${name}"]`)) {
    const text =
      tidy(element.getAttribute("content")) ??
      tidy(element.getAttribute("datetime")) ??
      tidy(element.textContent);
    if (text !== undefined) return text;
  }
  return undefined;
}

/** White space as one space; `undefined` when nothing is left. */
export function tidy(text: string | null | undefined, longest = 1_000): string | undefined {
  const trimmed = text?.replaceAll(/\s+/g, " ").trim() ?? "";
  return trimmed === "" ? undefined : trimmed.slice(0, longest).toWellFormed();
}

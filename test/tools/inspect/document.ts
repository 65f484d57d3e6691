/** What a file is, by its content: a saved page, one JSON document, or one a line. */

export type Document =
  | { readonly kind: "page"; readonly html: string }
  | {
      readonly kind: "responses";
      readonly texts: readonly string[];
      /** Lines that are no JSON. */
      readonly badLines: number;
    };

/** `undefined` where it is none of them. */
export function asDocument(text: string): Document | undefined {
  if (/^\s*</.test(text)) return { kind: "page", html: text };
  if (isJson(text)) return { kind: "responses", texts: [text], badLines: 0 };
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== "");
  const texts = lines.filter(isJson);
  return texts.length === 0 ? undefined : { kind: "responses", texts, badLines: lines.length - texts.length };
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    // Asked and answered.
    return false;
  }
}

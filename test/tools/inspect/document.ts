/** What a file is, by its content: a saved page, one JSON document, or one a line. */

export type Document =
  | { readonly kind: "page"; readonly html: string }
  | {
      readonly kind: "responses";
      /** The file as it is: lines may be parts of one answer. */
      readonly whole: string;
      readonly texts: readonly string[];
      /** Lines that are no JSON. */
      readonly badLines: number;
    };

/** `undefined` where it is none of them. */
export function asDocument(text: string): Document | undefined {
  if (/^\s*</.test(text)) return { kind: "page", html: text };
  const whole = withoutLoop(text);
  if (isJson(whole)) return { kind: "responses", whole, texts: [whole], badLines: 0 };
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== "");
  const texts = lines.map(withoutLoop).filter(isJson);
  return texts.length === 0
    ? undefined
    : { kind: "responses", whole: text, texts, badLines: lines.length - texts.length };
}

/** Facebook puts an endless loop in front of its answers, so that no other site can run them. */
function withoutLoop(text: string): string {
  return text.replace(/^\s*for\s*\(;;\);/, "");
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

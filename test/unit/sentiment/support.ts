/** Shorthand for the tests of this folder: the invented brand is Acme, its competitor Globex. */

import { classify } from "@/lib/sentiment/classify";
import type { LanguagePack } from "@/lib/sentiment/pack";
import type { Sentiment, TextSpan } from "@/lib/sentiment/sentiment";

/** Every place of `name` in `text`, whatever its case. */
export function spansOf(text: string, name: string): readonly TextSpan[] {
  return [...text.toLowerCase().matchAll(new RegExp(name.toLowerCase(), "g"))].map(
    (match) => [match.index, match.index + name.length] as const,
  );
}

/** What `text` says of `name`, the other of Acme and Globex being known too. */
export function toward(name: "Acme" | "Globex", text: string, pack: LanguagePack): Sentiment {
  const other = name === "Acme" ? "Globex" : "Acme";
  return classify(
    { text, language: pack.language, targets: spansOf(text, name), others: spansOf(text, other) },
    [pack],
  );
}

/** The sentiment of a text that is as a whole about the subject. */
export function ofWhole(text: string, pack: LanguagePack): Sentiment {
  return classify({ text, language: pack.language, targets: [] }, [pack]);
}

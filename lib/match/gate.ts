/** Decides on raw text whether anything in it could concern a subject, before anything is parsed. */

import type { Subject } from "@/lib/model/subject";

export interface Gate {
  /** `false` only when no post in `text` (JSON or HTML, escapes and all) can concern any subject. */
  mayMatter(text: string): boolean;
}

export function compileGate(_subjects: readonly Subject[]): Gate {
  return { mayMatter: () => true };
}

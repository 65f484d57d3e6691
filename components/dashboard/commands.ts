/** What the palette offers, and which of it a few letters mean. */

import type { IconName } from "@/components/ui/icon";

export interface Command {
  readonly id: string;
  readonly name: string;
  readonly icon: IconName;
  readonly group: "view" | "client" | "subject" | "saved" | "action";
  /** What it leads to, where that is said closer than by its group. */
  readonly kind?: string;
  /** Shown only when something is typed, and then whatever it is. */
  readonly isAlways?: boolean;
  readonly run: () => void;
}

/** The best first: names that begin so, then words that do, then letters in this order. All of them for "". */
export function matching(commands: readonly Command[], typed: string): Command[] {
  const wanted = folded(typed.trim());
  const ranked = commands.map((command) => ({ command, rank: rankOf(command, wanted) }));
  return ranked
    .filter(({ rank }) => rank > 0)
    .toSorted((a, b) => b.rank - a.rank)
    .map(({ command }) => command);
}

function rankOf({ name, isAlways }: Command, wanted: string): number {
  if (isAlways) return wanted === "" ? 0 : 0.5;
  const text = folded(name);
  if (wanted === "" || text.startsWith(wanted)) return 4;
  if (` ${text}`.includes(` ${wanted}`)) return 3;
  if (text.includes(wanted)) return 2;
  return isSpread(wanted, text) ? 1 : 0;
}

function isSpread(wanted: string, text: string): boolean {
  let from = 0;
  for (const letter of wanted) {
    from = text.indexOf(letter, from) + 1;
    if (from === 0) return false;
  }
  return true;
}

/** Without case, accents, and the invisible marks around a name from outside. */
function folded(text: string): string {
  return text
    .normalize("NFKD")
    .replaceAll(/[\p{M}\u2066-\u2069]/gu, "")
    .toLowerCase();
}

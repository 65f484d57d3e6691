const longestName = 60;

/** A name from outside keeps its own direction of writing inside our sentence, and must not drown it. */
export function quoted(name: string): string {
  const shown = name.length > longestName ? `${name.slice(0, longestName).toWellFormed()}…` : name;
  return `\u2068${shown}\u2069`;
}

/**
 * Where the first thing ends that `pattern` finds in `text` from `from` on; `from` where it finds nothing.
 *
 * @param pattern global or sticky.
 */
export function endOfMatch(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : from;
}

/**
 * A pattern that is made when it is first asked for. Engines read every pattern of a script when they read the
 * script, and to look up the sets of Unicode takes them a millisecond each: as text they cost a page nothing
 * that never needs them.
 */

/** @returns the same object each time: `lastIndex` of a global one stays as it was left. */
export function latePattern(source: string, flags = "u"): () => RegExp {
  let made: RegExp | undefined;
  return () => (made ??= new RegExp(source, flags));
}

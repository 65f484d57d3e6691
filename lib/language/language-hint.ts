/** What a platform's own language tag is worth. */

/** X's tags for posts without language: only links, only hashtags, only media, "art", undetermined. */
const noLanguage = new Set(["und", "zxx", "art", "mul", "mis"]);

/** The primary part of a BCP 47 tag, lower case ("pt-BR" → "pt"). `undefined` = it names no language. */
export function languageHint(tag: string | undefined): string | undefined {
  const primary = tag?.toLowerCase().split(/[-_]/)[0] ?? "";
  if (!/^[a-z]{2,3}$/.test(primary) || noLanguage.has(primary)) return undefined;
  // "qaa" to "qtz" are for private use: X's "qme", "qht", "qam" and so on name kinds of posts.
  return /^q[a-t][a-z]$/.test(primary) ? undefined : (formerCodes[primary] ?? primary);
}

/** Codes that platforms still use in place of today's. */
const formerCodes: Readonly<Partial<Record<string, string>>> = { in: "id", iw: "he", ji: "yi" };

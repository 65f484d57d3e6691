const mostNames = 20;

/** Parts of an address that could name a post or an account: of its path, the last one first, and of its query. */
export function namesIn(url: string): string[] {
  if (!URL.canParse(url)) return [];
  const { pathname, searchParams } = new URL(url);
  const parts = pathname.split("/").toReversed();
  return [...new Set([...parts, ...searchParams.values()])]
    .map((part) => part.replace(/^@/, ""))
    .filter((part) => /^[\w.:-]{1,80}$/.test(part))
    .slice(0, mostNames);
}

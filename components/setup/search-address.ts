/** Where a site shows what is newest about something. Opened by a click of the user, never by itself. */

const searches: Readonly<Record<string, (query: string) => string>> = {
  x: (query) => `https://x.com/search?q=${encodeURIComponent(query)}&f=live`,
};

/** @returns `undefined` for a site without a search that can be linked to. */
export function searchAddress(siteId: string, query: string): string | undefined {
  return Object.hasOwn(searches, siteId) ? searches[siteId]?.(query) : undefined;
}

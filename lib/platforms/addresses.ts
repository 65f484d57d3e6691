/** Where a site shows what is newest about something. Opened by a click of the user, never by itself. */

interface Addresses {
  readonly search: (query: string) => string;
  readonly profile: (handle: string) => string;
  /** Where accounts may go by their number alone: that of such a one. */
  readonly profileById?: (id: string) => string;
  readonly hashtag: (tag: string) => string;
  /** Where a site lists who tagged an account, if it has such a page that can be linked to. */
  readonly mentions?: (handle: string) => string;
}

const part = encodeURIComponent;

const addresses: Readonly<Record<string, Addresses>> = {
  x: {
    search: (query) => `https://x.com/search?q=${part(query)}&f=live`,
    profile: (handle) => `https://x.com/${part(handle)}`,
    hashtag: (tag) => `https://x.com/hashtag/${part(tag)}?f=live`,
  },
  facebook: {
    search: (query) => `https://www.facebook.com/search/posts?q=${part(query)}`,
    profile: (handle) => `https://www.facebook.com/${part(handle)}`,
    profileById: (id) => `https://www.facebook.com/profile.php?id=${part(id)}`,
    hashtag: (tag) => `https://www.facebook.com/hashtag/${part(tag)}`,
    mentions: (handle) => `https://www.facebook.com/${part(handle)}/mentions`,
  },
};

/** `undefined` for a site that nobody told us the addresses of. */
export function addressesOf(siteId: string): Addresses | undefined {
  return Object.hasOwn(addresses, siteId) ? addresses[siteId] : undefined;
}

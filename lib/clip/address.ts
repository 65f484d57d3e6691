/** The address under which a page is kept: what it calls canonical, without what only tracks its reader. */

import { domainOf, isWebAddress } from "@/lib/kit/web-address";

const tracking =
  /^(?:utm_|mc_|pk_|hsa_|_hs)|^(?:fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|igshid|twclid|ttclid|li_fat_id|mkt_tok|oly_enc_id|vero_id|s_cid|ref_src|ref_url|cmpid|ns_campaign)$/;

/** @param at where the page was loaded from */
export function canonicalAddress(document: Document, at: string): string {
  const declared = document.querySelector('link[rel~="canonical" i]')?.getAttribute("href");
  const canonical = webUrl(declared ?? "", at);
  const here = webUrl(at, at) ?? at;
  // A canonical address on another host is trusted only for the same site: a page could claim to be anybody's.
  return canonical !== undefined && isSameSite(canonical, here)
    ? withoutTracking(canonical)
    : withoutTracking(here);
}

/** http or https, absolute; `undefined` for everything else. */
export function webUrl(address: string, base: string): string | undefined {
  if (address === "" || address.length > 4_000 || !URL.canParse(address, base)) return undefined;
  const { href } = new URL(address, base);
  return isWebAddress(href) ? href : undefined;
}

/** An address without what only tracks its reader; `undefined` for what is none of the web. */
export function cleanAddress(address: string): string | undefined {
  const url = webUrl(address, address);
  return url === undefined ? undefined : withoutTracking(url);
}

function isSameSite(one: string, other: string): boolean {
  const [a, b] = [domainOf(one), domainOf(other)];
  return a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`);
}

function withoutTracking(address: string): string {
  const url = new URL(address);
  const names: string[] = [];
  // With a callback: in a page's world next door, Firefox's iterator over these is none that can be iterated.
  url.searchParams.forEach((_, name) => names.push(name));
  for (const name of names) {
    if (tracking.test(name)) url.searchParams.delete(name);
  }
  if (!url.hash.startsWith("#!")) url.hash = "";
  return url.href;
}

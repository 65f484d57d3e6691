/** An address from a page is a link only when it leads to the web; "javascript:" and its kin are none. */
export function webAddress(url: string | undefined): string | undefined {
  return url !== undefined && /^https?:\/\//i.test(url) && URL.canParse(url) ? url : undefined;
}

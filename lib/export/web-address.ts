/** An address that a click may follow: http or https, without signs that would end a link in text. */
export function webAddress(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const { protocol, href } = new URL(text);
  if (protocol !== "https:" && protocol !== "http:") return undefined;
  return href.replaceAll(/[<>"'()\s|]/g, encodeURIComponent);
}

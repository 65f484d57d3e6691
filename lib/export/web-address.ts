import { isWebAddress } from "@/lib/kit/web-address";

/** An address that a click may follow: http or https, without signs that would end a link in text. */
export function webAddress(text: string): string | undefined {
  if (!isWebAddress(text)) return undefined;
  return new URL(text).href.replaceAll(/[<>"'()\s|]/g, encodeURIComponent);
}

import { hexOf } from "./hex";

/** 32 hexadecimal digits of an address: it can be longer than a key should be. */
export async function addressName(url: string): Promise<string> {
  const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(url));
  return hexOf(new Uint8Array(hash, 0, 16));
}

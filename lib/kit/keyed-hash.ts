/**
 * Short names for things that nobody may learn: without the key they say nothing, and when the key is
 * thrown away nothing can be found out from them any more. HMAC-SHA-256, cut to 8 bytes: among 50,000
 * names two are the same with odds of 1 to 15 billion.
 */

const bytesKept = 8;

/** @returns a function from text to 16 hexadecimal digits. */
export async function createKeyedHash(
  key: Uint8Array<ArrayBuffer>,
): Promise<(text: string) => Promise<string>> {
  const hmac = await crypto.subtle.importKey("raw", key, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
  const encoder = new TextEncoder();
  return async (text) => {
    const signature = await crypto.subtle.sign("HMAC", hmac, encoder.encode(text));
    return Array.from(new Uint8Array(signature, 0, bytesKept), (byte) =>
      byte.toString(16).padStart(2, "0"),
    ).join("");
  };
}

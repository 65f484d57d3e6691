import { hexOf } from "@/lib/kit/hex";

/**
 * A fingerprint of what was clipped, so that somebody can be shown later that nothing was changed since:
 * SHA-256 of its JSON with sorted keys.
 */
export async function fingerprintOf(what: unknown): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(what, sortedKeys));
  const hash = await crypto.subtle.digest("SHA-256", bytes);
  return hexOf(new Uint8Array(hash));
}

function sortedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

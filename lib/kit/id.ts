/** Names for rows that we make ourselves: short, because they stand in every index key. */

const alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

/** Ten characters, 50 random bits: among a million names the odds of a collision are 1 in 2,000. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(10));
  return Array.from(bytes, (byte) => alphabet[byte % alphabet.length]).join("");
}

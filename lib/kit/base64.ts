/** Bytes as letters and back. Until every browser has `toBase64`. */

/** Calls with more arguments than this are refused. */
const atOnce = 8_192;

export function toBase64(bytes: Uint8Array): string {
  let letters = "";
  for (let start = 0; start < bytes.length; start += atOnce) {
    letters += String.fromCodePoint(...bytes.subarray(start, start + atOnce));
  }
  return btoa(letters);
}

/** `undefined` for what is no Base64. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return Uint8Array.from(atob(text), (letter) => letter.codePointAt(0) ?? 0);
  } catch {
    return undefined; // That is the answer.
  }
}

/** How much is let through. Beyond it a thing is counted, not kept: memory on a stranger's page is bounded. */

/** Longest response that is copied, in UTF-16 units. X sends 1 MB at most; ten times that is a mistake. */
export const responseChars = 20_000_000;

/** Longest request body that is copied. It only says what was asked for. */
export const requestBodyChars = 65_536;

export const urlChars = 16_384;

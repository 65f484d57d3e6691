/** The ids under which the browsers know the built extension. */

import { createHash } from "node:crypto";
import { realpathSync } from "node:fs";

/** Chromium's id of an unpacked extension: the SHA-256 of its folder's path, written in the letters a to p. */
export function chromiumExtensionId(folder: string): string {
  const path = realpathSync(folder);
  const bytes = process.platform === "win32" ? Buffer.from(path, "utf16le") : Buffer.from(path);
  const digest = createHash("sha256").update(bytes).digest("hex").slice(0, 32);
  return digest.replaceAll(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
}

/** `browser_specific_settings.gecko.id` of the manifest. */
export const firefoxExtensionId = "mentionary@mentionary.app";

/** Firefox draws this at random for each profile; a preference gives it. */
export const firefoxExtensionUuid = "5e2f6c1a-9d0b-4f3e-8a77-3c41d2b6e901";

/** Recorded responses of real platforms. They lie beside the repository, not in it, and may be absent. */

import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("../../../shared/samples", import.meta.url));

export const hasSamples = existsSync(folder);

/** @param name from the samples' folder. */
export function sample(name: string): string {
  return readFileSync(`${folder}/${name}`, "utf8");
}

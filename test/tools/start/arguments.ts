/** How `npm start` was called. */

import { parseArgs } from "node:util";

export interface StartArguments {
  readonly isHeadless: boolean;
  readonly isVerbose: boolean;
}

/** `undefined` = not as it may be called. */
export function startArguments(given: readonly string[]): StartArguments | undefined {
  try {
    const { values } = parseArgs({
      args: [...given],
      options: { headless: { type: "boolean" }, verbose: { type: "boolean" } },
    });
    return { isHeadless: values.headless ?? !hasDisplay(), isVerbose: values.verbose ?? false };
  } catch {
    return undefined; // The caller shows how it is done.
  }
}

function hasDisplay(): boolean {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return process.platform === "darwin" || process.platform === "win32" || Boolean(DISPLAY ?? WAYLAND_DISPLAY);
}

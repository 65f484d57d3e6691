/**
 * The browser's own interface as it is, without the polyfill, which would be a tenth of what is loaded into
 * every page. For content scripts: they need little of it, and that little answers with promises everywhere.
 */

import type { Browser } from "webextension-polyfill";

export type NativeBrowser = Pick<Browser, "runtime" | "storage">;

declare const browser: NativeBrowser | undefined;
/** Where there is no `browser`. */
declare const chrome: NativeBrowser;

export function native(): NativeBrowser {
  return typeof browser === "undefined" ? chrome : browser;
}

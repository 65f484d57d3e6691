/**
 * Runs in the page's own world. Copies responses of wanted addresses, from fetch and from
 * XMLHttpRequest, and leaves everything else alone. The page gets its bytes untouched and on time; no
 * error of ours may reach it, no promise of ours may stay rejected.
 */

import { takeNatives } from "./natives";
import { tapFetch } from "./tap-fetch";
import type { TapOptions } from "./tap-options";
import { tapXhr } from "./tap-xhr";

/** @returns whether it is in place. */
export function installTap(options: TapOptions): boolean {
  try {
    const natives = takeNatives();
    tapFetch(natives, options);
    tapXhr(natives, options);
    return true;
  } catch {
    return false; // Half a browser, or another extension in the way: health shows a site that yields nothing.
  }
}

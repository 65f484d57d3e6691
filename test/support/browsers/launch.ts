/** A browser by name. */

import { launchChromium } from "./chromium";
import type { BrowserName, Driver, LaunchOptions } from "./driver";
import { launchFirefox } from "./firefox";

export const launch: Record<BrowserName, (options: LaunchOptions) => Promise<Driver>> = {
  chromium: launchChromium,
  firefox: launchFirefox,
};

/** What every journey begins with: a web of its own and a browser of its own, with the production build. */

import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { expect, test as base } from "@playwright/test";

import type { BrowserName, Driver } from "./browsers/driver";
import { launch } from "./browsers/launch";
import { withoutErrands } from "./browsers/own-errands";
import { startFakeWeb } from "./web/fake-web";
import type { FakeWeb } from "./web/fake-web";

export { expect } from "@playwright/test";

const root = fileURLToPath(new URL("../..", import.meta.url));

const builds: Record<BrowserName, string> = { chromium: "chrome-mv3", firefox: "firefox-mv3" };

/** Everything X asks for, granted when the user clicks its switch. */
export const xHosts = ["https://x.com/*", "https://pro.x.com/*", "https://twitter.com/*"];

interface Journey {
  readonly web: FakeWeb;
  readonly driver: Driver;
}

export const test = base.extend<Journey, { readonly engine: BrowserName }>({
  engine: ["chromium", { option: true, scope: "worker" }],
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads from the pattern what a fixture needs.
  web: async ({}, use) => {
    const web = await startFakeWeb({ "x.com": nothing, "pro.x.com": nothing, "twitter.com": nothing });
    await use(web);
    await web.close();
    // Zero bytes out: nobody asked for a host that the journey did not put there.
    expect(withoutErrands(web.refused)).toEqual([]);
  },
  driver: async ({ web, engine }, use) => {
    const driver = await launch[engine]({
      extension: builtFor(engine),
      proxyPort: web.proxyPort,
      willGrant: xHosts,
    });
    await use(driver);
    await driver.close();
  },
});

const nothing = () => undefined;

function builtFor(browser: BrowserName): string {
  const folder = join(root, ".output", builds[browser]);
  if (!existsSync(join(folder, "manifest.json"))) throw new Error(`${folder} is missing: npm run build`);
  return folder;
}

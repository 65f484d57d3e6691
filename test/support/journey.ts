/** What every journey begins with: a web of its own and a browser of its own, with the production build. */

import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { expect, test as base } from "@playwright/test";

import type { BrowserName, Driver, LaunchOptions } from "./browsers/driver";
import { launch } from "./browsers/launch";
import { withoutErrands } from "./browsers/own-errands";
import { copyOf } from "./copied-build";
import type { CopiedBuild } from "./copied-build";
import { facebookHosts, xHosts } from "./hosts";
import { startFakeWeb } from "./web/fake-web";
import type { FakeWeb } from "./web/fake-web";

export { expect } from "@playwright/test";

const root = fileURLToPath(new URL("../..", import.meta.url));

const builds: Record<BrowserName, string> = { chromium: "chrome-mv3", firefox: "firefox-mv3" };

interface Journey {
  readonly web: FakeWeb;
  readonly driver: Driver;
  /** Folder of the extension. */
  readonly extension: string;
  readonly circumstances: Pick<LaunchOptions, "hasBackForwardCache" | "storageBytes">;
}

export const test = base.extend<Journey, { readonly engine: BrowserName }>({
  engine: ["chromium", { option: true, scope: "worker" }],
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads from the pattern what a fixture needs.
  web: async ({}, use) => {
    const web = await startFakeWeb({
      "x.com": nothing,
      "pro.x.com": nothing,
      "twitter.com": nothing,
      "www.facebook.com": nothing,
      "web.facebook.com": nothing,
    });
    await use(web);
    await web.close();
    // Zero bytes out: nobody asked for a host that the journey did not put there.
    expect(withoutErrands(web.refused)).toEqual([]);
  },
  extension: async ({ engine }, use) => use(builtFor(engine)),
  circumstances: [{}, { option: true }],
  driver: async ({ web, engine, extension, circumstances }, use) => {
    const driver = await launch[engine]({
      ...circumstances,
      extension,
      proxyPort: web.proxyPort,
      willGrant: [...xHosts, ...facebookHosts],
    });
    await use(driver);
    await driver.close();
  },
});

/** The same on a copy of the build, which the journey may change. */
export const testOnCopy = test.extend<{ readonly copy: CopiedBuild }>({
  copy: async ({ engine }, use) => {
    const copy = copyOf(builtFor(engine));
    await use(copy);
    copy.remove();
  },
  extension: async ({ copy }, use) => use(copy.path),
});

const nothing = () => undefined;

function builtFor(browser: BrowserName): string {
  const folder = join(root, ".output", builds[browser]);
  if (!existsSync(join(folder, "manifest.json"))) throw new Error(`${folder} is missing: npm run build`);
  return folder;
}

/**
 * Pictures of every view of the dashboard, over its own demo data, and of the clip panel.
 *
 *   npm run shots        builds, then writes demo-output/*.png: light and dark, wide and narrow, from right to left,
 *                        empty, loading and failing
 */

import { join, relative } from "node:path";

import { launchChromium } from "@/test/support/browsers/chromium";
import { startFakeWeb } from "@/test/support/web/fake-web";

import { root, runNode, tool } from "./check/command";
import { takeClipShots } from "./clip-shots";
import { takeDashboardShots } from "./dashboard-shots";
import { say } from "./ready.mjs";

say("Building the extension");
const { code } = await runNode([tool.wxt, "build", "--browser", "chrome"]);
if (code !== 0) {
  console.error("The extension could not be built: npm run build says why");
  process.exit(1);
}
const web = await startFakeWeb({});
const driver = await launchChromium({
  extension: join(root, ".output", "chrome-mv3"),
  proxyPort: web.proxyPort,
  willGrant: [],
});
say("Taking pictures of every view");
for (const take of [takeDashboardShots, takeClipShots]) {
  for (const path of await take(driver, join(root, "demo-output"))) {
    process.stdout.write(`${relative(root, path)}\n`);
  }
}
await driver.close();
await web.close();

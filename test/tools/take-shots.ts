/**
 * Pictures of every view, over the demo's data: popup, side panel, dashboard, clip panel, marks.
 *
 *   npm run shots        builds, then writes demo-output/*.png: light and dark, wide and narrow, from right to left,
 *                        empty, loading and failing
 */

import { join, relative } from "node:path";

import { demoContent } from "@/test/demo/content";
import { facebookContent } from "@/test/demo/facebook/content";
import { demoFacebook } from "@/test/demo/facebook/site";
import { demoX } from "@/test/demo/x/site";
import { launchChromium } from "@/test/support/browsers/chromium";
import { facebookHosts, xHosts } from "@/test/support/hosts";
import { startFakeWeb } from "@/test/support/web/fake-web";

import { root, runNode, tool } from "./check/command";
import { takeClipShots } from "./clip-shots";
import { takeDashboardShots, takeUnsetShots } from "./dashboard-shots";
import { takeMarkShots } from "./mark-shots";
import { takeEmptyShots, takeFirstShots, takePopupShots } from "./popup-shots";
import { say } from "./ready.mjs";

say("Building the extension");
const { code } = await runNode([tool.wxt, "build", "--browser", "chrome"]);
if (code !== 0) {
  console.error("The extension could not be built: npm run build says why");
  process.exit(1);
}
const [x, facebook] = [demoX(demoContent(Date.now()), Date.now), demoFacebook(facebookContent(Date.now()))];
const web = await startFakeWeb({ "x.com": x, "www.facebook.com": facebook });
const driver = await launchChromium({
  extension: join(root, ".output", "chrome-mv3"),
  proxyPort: web.proxyPort,
  willGrant: [...xHosts, ...facebookHosts],
});
say("Taking pictures of every view");
// In this order: each leaves behind what the next one shows.
const takes = [
  takeFirstShots,
  takeUnsetShots,
  takeEmptyShots,
  takeDashboardShots,
  takeClipShots,
  takeMarkShots,
  takePopupShots,
];
for (const take of takes) {
  for (const path of await take(driver, join(root, "demo-output"))) {
    process.stdout.write(`${relative(root, path)}\n`);
  }
}
await driver.close();
await web.close();

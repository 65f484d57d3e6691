/** MAIN world, at document_start, after start.js. Without a partner at the bridge it does nothing at all. */

import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";

import { openBridge } from "@/lib/capture/open-bridge";
import { installTap } from "@/lib/capture/tap";
import { compileAllowed, compileWanted } from "@/lib/capture/wanted";
import { siteOf } from "@/lib/platforms/sites";

export default defineUnlistedScript(() => {
  const site = siteOf(location.href);
  if (!site || window !== window.top) return;
  const bridge = openBridge();
  if (!bridge) return;
  installTap({ isWanted: compileWanted(site), isAllowed: compileAllowed(site), ...bridge });
});

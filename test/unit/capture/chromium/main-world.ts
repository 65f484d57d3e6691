/** The page's half, as entrypoints/tap.ts puts it together. */

import { openBridge } from "@/lib/capture/open-bridge";
import { installTap } from "@/lib/capture/tap";
import { compileAllowed, compileWanted } from "@/lib/capture/wanted";
import { site } from "@/lib/platforms/x/site";

const bridge = openBridge();
if (bridge) {
  installTap({ isWanted: compileWanted(site), isAllowed: compileAllowed(site), ...bridge });
}

/** The extension's half for tests in a browser: writes down what came over the bridge. */

import { acceptBridge } from "@/lib/capture/accept-bridge";
import { createInlet } from "@/lib/capture/inlet";
import { pageBegins } from "@/lib/capture/page-begins";
import { compileWanted } from "@/lib/capture/wanted";
import type { Payload } from "@/lib/platforms/platform";
import { site } from "@/lib/platforms/x/site";

const heard: Payload[] = [];
const raw: unknown[] = [];
let unreadable = 0;

const inlet = createInlet({
  isWanted: compileWanted(site),
  onPayload: (payload) => heard.push(payload),
  onUnreadable: () => {
    unreadable += 1;
  },
  now: Date.now,
});

const bridge = acceptBridge((message) => {
  raw.push(message);
  inlet(message);
}, pageBegins(document));

Object.assign(globalThis, { heard, raw, unreadable: () => unreadable, bridge });

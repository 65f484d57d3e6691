/** The extension's half for tests in a browser: writes down what came over the bridge. */

import { bridgeEnd } from "@/lib/capture/bridge-end";
import { createInlet } from "@/lib/capture/inlet";
import { dropNotes, notePage } from "@/lib/capture/page-notes";
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

const reader = { readPlan: async () => ({ plan: undefined, kept: {} }), watchPlan: () => () => {} };
const notes = notePage(document, reader, () => undefined);
Object.assign(globalThis, { heard, raw, unreadable: () => unreadable, drop: () => dropNotes(notes) });

document.addEventListener("DOMContentLoaded", () => {
  const bridge = bridgeEnd(notes.port(), (message) => {
    raw.push(message);
    inlet(message);
  });
  Object.assign(globalThis, { bridge });
});

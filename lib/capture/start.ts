/**
 * Puts the isolated world's half together: bridge → inlet → capture → courier. Everything that belongs to
 * the browser's extension API is passed in. It must be called before the page's first script, and at once:
 * the handshake comes in the same turn.
 */

import type { Batch, Receipt } from "@/lib/model/batch";
import type { CapturePlan, KeptConversations } from "@/lib/model/plan";
import type { Platform } from "@/lib/platforms/platform";

import { acceptBridge } from "./accept-bridge";
import { askKept } from "./ask-kept";
import { createCapture } from "./capture";
import type { Capture } from "./capture";
import { createCourier } from "./courier";
import type { Courier } from "./courier";
import { createInlet } from "./inlet";
import { pageBegins } from "./page-begins";
import { compileWanted } from "./wanted";

export interface Published {
  readonly plan: CapturePlan | undefined;
  readonly kept: KeptConversations;
}

export interface StartOptions {
  readonly platform: Platform;
  readonly readPlan: () => Promise<Published>;
  readonly watchPlan: (onChange: (published: Published) => void) => () => void;
  readonly deliver: (batch: Batch) => Promise<Receipt>;
  readonly isKept: (ids: readonly string[]) => Promise<boolean>;
  /** Whether the extension that put this script here is no more. */
  readonly isGone: () => boolean;
  readonly newId: () => string;
}

interface CaptureStatus {
  readonly siteId: string;
  readonly checked: number;
  readonly mentions: number;
  readonly pending: number;
  readonly givenUp: number;
  readonly isOn: boolean;
}

export interface Started {
  readonly capture: Capture;
  readonly status: () => CaptureStatus;
}

export function startCapture(options: StartOptions): Started {
  const { platform, isGone, newId } = options;
  const silence = new AbortController();
  const courier = createCourier({
    platform: platform.site.id,
    send: options.deliver,
    isGone,
    onGone: () => silence.abort(),
    onGivenUp: (postIds) => capture.forget(postIds),
    now: Date.now,
    newId,
  });
  const capture = createCapture({
    platform,
    deliver: (haul) => courier.add(haul),
    isKept: (ids) => askKept({ ask: options.isKept, isGone }, ids),
    now: Date.now,
    pageUrl: () => location.href,
  });
  const inlet = createInlet({
    isWanted: compileWanted(platform.site),
    onPayload: (payload) => capture.takePayload(payload),
    onUnreadable: () => capture.takeUnreadable(),
    now: Date.now,
  });
  const bridge = acceptBridge(inlet, pageBegins(document));
  const follow = ({ plan, kept }: Published): void => {
    capture.follow(plan, kept);
    bridge.setOpen(capture.status().isOn);
  };
  const unwatch = options.watchPlan(follow);
  silence.signal.addEventListener("abort", () => {
    bridge.close();
    quietly(unwatch);
  });
  // Without a plan there is nothing to look for; the next change of it is heard of all the same.
  options.readPlan().then(follow, () => follow({ plan: undefined, kept: {} }));
  followPage(courier, silence.signal);
  return { capture, status: () => ({ siteId: platform.site.id, ...capture.status(), ...courier.status() }) };
}

/** A page that is hidden may never be seen again, and one that was put away comes back without its answers. */
function followPage(courier: Courier, signal: AbortSignal): void {
  window.addEventListener("pagehide", () => courier.flush(), { signal });
  window.addEventListener("pageshow", ({ persisted }) => persisted && courier.resume(), { signal });
  document.addEventListener(
    "visibilitychange",
    () => document.visibilityState === "hidden" && courier.flush(),
    { signal },
  );
}

function quietly(step: () => void): void {
  try {
    step();
  } catch {
    // The extension's own API is gone with it, and with the API what was listening.
  }
}
